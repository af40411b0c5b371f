import { LOOPBACK } from './free-port';

export interface ServerSettings {
  port: number;
  /** False trades safety for speed and is for throw-away data only: a crash of the machine loses it. */
  durable: boolean;
}

/** The text of the settings file that is written before every start. */
export function serverSettings({ port, durable }: ServerSettings): string {
  const onOff = durable ? 'on' : 'off';
  return `# Written by Vi at every start; changes here are lost.
listen_addresses = '${LOOPBACK}'
port = ${port}
unix_socket_directories = ''
max_connections = 100
password_encryption = 'scram-sha-256'
timezone = 'UTC'
log_timezone = 'UTC'
# An acknowledged turn must survive the loss of any process, and of the machine unless the data is throw-away.
synchronous_commit = on
fsync = ${onOff}
full_page_writes = ${onOff}
# Statements and error messages hold what people said; only the server's own fate belongs in its log.
log_min_messages = log
log_min_error_statement = panic
log_error_verbosity = terse
log_line_prefix = '%m [%p] '
# A small database on a shared machine: no extra workers, no just-in-time compilation.
io_method = 'sync'
jit = off
max_wal_size = 256MB
`;
}
