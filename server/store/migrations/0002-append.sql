-- The journal's one verb in one statement, so that the head's row is held for no longer than the commit takes and
-- never while the server is waited for. What is hashed is delivery/journal.ts's canonical form: `said` is all of it
-- that was known before the journal gave the entry its number and its instant.
create function append_entries(
  district uuid, person uuid, post uuid, today date,
  nouns text[], ids uuid[], kinds text[], bodies text[], said text[])
returns void language plpgsql as $$
declare
  last   head%rowtype;
  taken  timestamptz;
  at_utc text;
begin
  select * into strict last from head where head.district_id = district for update;
  taken := clock_timestamp();
  at_utc := to_char(taken at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
  for n in 1 .. array_length(said, 1) loop
    last.seq := last.seq + 1;
    last.hash := encode(sha256(convert_to(
      last.hash || E'\n[' || last.seq || ',"' || at_utc || '",' || said[n], 'UTF8')), 'hex');
    insert into entry (district_id, seq, at, noun, id, kind, person_id, post_id, on_day, body, hash)
    values (district, last.seq, taken, nouns[n], ids[n], kinds[n], person, post, today, bodies[n]::json, last.hash);
  end loop;
  update head set seq = last.seq, hash = last.hash where head.district_id = district;
end $$;
