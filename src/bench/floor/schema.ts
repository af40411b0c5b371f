/** The floor's own tables. */
export const FLOOR_SCHEMA = `
  CREATE TABLE people (id text PRIMARY KEY, name text NOT NULL);
  CREATE TABLE turns (
    turn_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person text NOT NULL,
    message text NOT NULL,
    answer text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  );`;
