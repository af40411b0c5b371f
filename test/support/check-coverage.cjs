/**
 * Runs every test and adds up what of src they ran: in jest's own processes, and in the servers and commands
 * that the tests start (NODE_V8_COVERAGE). Fails with the tests, or below the floor.
 */
const { spawnSync } = require('node:child_process');
const { readFileSync, rmSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { createCoverageMap } = require('istanbul-lib-coverage');
const { createContext } = require('istanbul-lib-report');
const reports = require('istanbul-reports');

const FLOOR = 90;
/** Instruments that are run by hand: the benchmark, what measures streams, and what makes the gate's models of its text. */
const NOT_COUNTED = [
  /src\/bench\//,
  /src\/eval\/(build-[a-z-]+|order-corpus|order-sentences|wordnet|run-stream)\.ts$/,
  /src\/eval\/contradiction-corpus\//,
];

function run(packageName, bin, args, env = {}) {
  const program = join(dirname(require.resolve(`${packageName}/package.json`)), bin);
  const { status } = spawnSync(process.execPath, [program, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

rmSync('coverage', { recursive: true, force: true });
const jest = ['--coverage', '--coverageDirectory=coverage/jest', '--coverageReporters=json'];
run('jest', 'bin/jest.js', jest, { NODE_V8_COVERAGE: 'coverage/raw' });
const c8 = ['report', '--temp-directory=coverage/raw', '--reporter=json', '--reports-dir=coverage/processes'];
run('c8', 'bin/c8.js', [
  ...c8,
  '--src=src',
  '--include=src/**',
  '--exclude=**/*.spec.ts',
  '--exclude=**/generated/**',
]);
rmSync('coverage/raw', { recursive: true });

const map = createCoverageMap({});
for (const part of ['jest', 'processes']) {
  map.merge(JSON.parse(readFileSync(`coverage/${part}/coverage-final.json`, 'utf8')));
}
map.filter((file) => !NOT_COUNTED.some((pattern) => pattern.test(file)));
const context = createContext({ dir: 'coverage', coverageMap: map });
for (const name of ['text-summary', 'json-summary']) reports.create(name).execute(context);
const { pct } = map.getCoverageSummary().lines;
if (pct < FLOOR) {
  console.error(`${pct} % of the lines of src were run; the floor is ${FLOOR} %`);
  process.exit(1);
}
