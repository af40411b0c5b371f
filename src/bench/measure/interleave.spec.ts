import { rotate } from './interleave';

it('begins each round with another item and loses none', () => {
  expect(rotate(['a', 'b', 'c'], 0)).toEqual(['a', 'b', 'c']);
  expect(rotate(['a', 'b', 'c'], 1)).toEqual(['b', 'c', 'a']);
  expect(rotate(['a', 'b', 'c'], 5)).toEqual(['c', 'a', 'b']);
  expect(rotate([], 3)).toEqual([]);
});
