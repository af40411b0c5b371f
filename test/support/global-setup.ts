import { startTestServer, type TestServer } from './database-server';

declare global {
  // Jest runs its setup and its teardown in one process, but not in one module.
  var testServer: TestServer | undefined;
}

export default async function globalSetup(): Promise<void> {
  globalThis.testServer = await startTestServer();
}
