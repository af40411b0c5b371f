import { startProgram } from './support/child-process';

jest.setTimeout(60_000);

describe('the evaluations on the sets of the project', () => {
  it.each([
    ['npm run eval:gate', 'src/eval/run-gate.ts', 'UNDERSPECIFIED_COMPARISON'],
    ['npm run eval:governor', 'src/eval/governor-set/run.ts', 'LOCKED_FACT'],
  ])('%s prints its table and holds its floors', async (_, program, row) => {
    const { code, output } = await startProgram(program, []).ended;
    expect(output).toContain(row);
    expect(code).toBe(0);
  });
});
