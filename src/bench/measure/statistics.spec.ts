import { percentile, ratio, sum } from './statistics';

describe('percentile', () => {
  const samples = [5, 1, 4, 2, 3];

  it('is the value of the nearest rank', () => {
    expect(percentile(samples, 0.5)).toBe(3);
    expect(percentile(samples, 0.99)).toBe(5);
    expect(percentile(samples, 0)).toBe(1);
    expect(percentile(samples, 1)).toBe(5);
  });

  it('orders numbers as numbers and leaves its argument alone', () => {
    expect(percentile([10, 9, 100], 0.5)).toBe(10);
    percentile(samples, 0.5);
    expect(samples).toEqual([5, 1, 4, 2, 3]);
  });

  it('is nothing of nothing', () => {
    expect(percentile([], 0.5)).toBeNaN();
  });
});

describe('ratio', () => {
  it('divides', () => expect(ratio(3, 2)).toBe(1.5));

  it('says nothing where the whole is nothing, less than nothing or unknown', () => {
    expect(ratio(1, 0)).toBeNaN();
    expect(ratio(1, -1)).toBeNaN();
    expect(ratio(1, NaN)).toBeNaN();
  });
});

it('sums', () => {
  expect(sum([1, 2, 3])).toBe(6);
  expect(sum([])).toBe(0);
});
