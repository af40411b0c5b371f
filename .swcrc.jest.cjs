const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/** The build's compiler options, with the spec files let in. */
const {
  exclude: _specFiles,
  $schema: _schema,
  ...options
} = JSON.parse(readFileSync(join(__dirname, '.swcrc'), 'utf8'));
module.exports = { ...options, swcrc: false };
