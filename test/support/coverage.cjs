/**
 * Adds up what jest saw in its own processes and what the servers and commands that the tests started wrote
 * down themselves (NODE_V8_COVERAGE), prints the sum, and fails below the floor.
 */
const { readFileSync, existsSync } = require('node:fs');
const { createCoverageMap } = require('istanbul-lib-coverage');
const { createContext } = require('istanbul-lib-report');
const reports = require('istanbul-reports');

const FLOOR = 90;
const map = createCoverageMap({});
for (const file of ['coverage/jest/coverage-final.json', 'coverage/processes/coverage-final.json']) {
  if (!existsSync(file)) throw new Error(`${file} is missing`);
  map.merge(JSON.parse(readFileSync(file, 'utf8')));
}
const context = createContext({ dir: 'coverage', coverageMap: map });
reports.create('text-summary').execute(context);
reports.create('json-summary').execute(context);
const { pct } = map.getCoverageSummary().lines;
if (pct < FLOOR) {
  console.error(`lines covered: ${pct} %, the floor is ${FLOOR} %`);
  process.exit(1);
}
