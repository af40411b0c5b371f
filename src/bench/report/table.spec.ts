import { figure, formatTable } from './table';

describe('figure', () => {
  it('shows about three significant digits', () => {
    expect([0.123, 1.234, 12.34, 123.4, 1234].map(figure)).toEqual(['0.12', '1.23', '12.3', '123', '1234']);
  });

  it('keeps the sign and shows nothing where there is none', () => {
    expect(figure(-12.34)).toBe('-12.3');
    expect(figure(NaN)).toBe('-');
    expect(figure(Infinity)).toBe('-');
  });
});

it('aligns words to the left and figures to the right', () => {
  expect(
    formatTable(
      ['server', 'p50'],
      [
        ['floor', '1.00'],
        ['Vi', '12.5'],
        ['model', '-'],
      ],
    ),
  ).toBe(
    [
      '| server |  p50 |',
      '| ------ | ---: |',
      '| floor  | 1.00 |',
      '| Vi     | 12.5 |',
      '| model  |    - |',
    ].join('\n'),
  );
});
