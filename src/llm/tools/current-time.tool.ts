import { type JsonValue } from '../../common/json';
import { type Tool, ToolArgumentError } from './tool-registry';

/** A region and city, UTC, or an Etc zone: no bare offsets, which some runtimes take and others refuse. */
const ZONE_NAME = /^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/;

/** The time of `now`, in UTC or in the zone that the model names. */
export function currentTimeTool(now: () => Date = () => new Date()): Tool {
  return {
    spec: {
      name: 'current_time',
      description: 'The current date, weekday and time.',
      parameters: {
        type: 'object',
        properties: {
          time_zone: {
            type: 'string',
            description: 'An IANA time zone such as "Europe/Lisbon". Default: UTC.',
          },
        },
        additionalProperties: false,
      },
    },
    execute: async (args) => timeIn(zoneOf(args), now()),
  };
}

function zoneOf({ time_zone: zone, ...unknown }: Readonly<Record<string, unknown>>): string {
  if (Object.keys(unknown).length > 0) throw new ToolArgumentError('the only argument is time_zone');
  if (zone === undefined || zone === null) return 'UTC';
  if (typeof zone !== 'string' || !ZONE_NAME.test(zone)) throw notAZone();
  return zone;
}

function timeIn(timeZone: string, at: Date): JsonValue {
  const { weekday, year, month, day, hour, minute, second } = partsIn(timeZone, at);
  return {
    time_zone: timeZone,
    weekday: weekday ?? '',
    date: `${year}-${month}-${day}`,
    time: `${hour}:${minute}:${second}`,
    utc: at.toISOString(),
  };
}

function partsIn(timeZone: string, at: Date): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      weekday: 'long',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    throw notAZone();
  }
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

function notAZone(): ToolArgumentError {
  return new ToolArgumentError('time_zone is no IANA time zone');
}
