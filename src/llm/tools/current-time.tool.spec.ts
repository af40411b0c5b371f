import { currentTimeTool } from './current-time.tool';
import { ToolArgumentError } from './tool-registry';

describe('current_time', () => {
  const tool = currentTimeTool(() => new Date('2026-12-31T23:30:05.000Z'));
  const ask = (args: Record<string, unknown>) => tool.execute(args, { signal: new AbortController().signal });

  it('gives UTC when no zone is named', async () => {
    expect(await ask({})).toEqual({
      time_zone: 'UTC',
      weekday: 'Thursday',
      date: '2026-12-31',
      time: '23:30:05',
      utc: '2026-12-31T23:30:05.000Z',
    });
  });

  it('gives the day and time of the zone', async () => {
    expect(await ask({ time_zone: 'Asia/Tokyo' })).toMatchObject({
      weekday: 'Friday',
      date: '2027-01-01',
      time: '08:30:05',
    });
  });

  it.each([['Moon/Crater'], [''], [7], ['+02:00'], ['Europe/Lisbon\n'], ['x'.repeat(1_000)]])(
    'refuses the zone %j',
    async (zone) => {
      await expect(ask({ time_zone: zone })).rejects.toBeInstanceOf(ToolArgumentError);
    },
  );

  it('refuses arguments that it does not know', async () => {
    await expect(ask({ zone: 'UTC' })).rejects.toBeInstanceOf(ToolArgumentError);
  });
});
