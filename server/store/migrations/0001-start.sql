-- Every table of a district's own has district_id first in its key, so that the same schema runs on one
-- PostgreSQL or sharded by district (Citus). The server's role sees the rows of one district at a time: the one
-- set for the transaction. No triggers; the rules are in delivery/.

create function current_district() returns uuid language sql stable
  as $$ select nullif(current_setting('luoshi.district', true), '')::uuid $$;

-- Small and shared: which districts there are.
create table district (
  district_id uuid primary key,
  slug        text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  name        text not null
);

-- The journal and its head. Rows are added, never changed.
create table head (
  district_id uuid   primary key,
  seq         bigint not null,
  hash        text   not null
);

create table entry (
  district_id uuid        not null,
  seq         bigint      not null,
  at          timestamptz not null,
  noun        text        not null,
  id          uuid        not null,
  kind        text        not null,
  person_id   uuid,
  post_id     uuid,
  on_day      date        not null,
  body        json        not null,
  hash        text        not null,
  primary key (district_id, seq)
);
create index entry_of on entry (district_id, id, seq);
-- Days come in order: a few pages tell where a week lies among millions of entries.
create index entry_on on entry using brin (on_day) with (autosummarize = on);

-- How far the journal is, in one statement; it also sets the district for it.
create function head_of(district uuid) returns table (seq bigint, hash text) language plpgsql as $$
begin
  perform set_config('luoshi.district', district::text, true);
  return query select head.seq, head.hash from head where head.district_id = district;
end $$;

-- What is known, computed from the journal and rebuilt from it at will. Columns beside the state are what
-- lists filter and sort by.
create table commitment (
  district_id uuid   not null,
  id          uuid   not null,
  version     bigint not null,
  state       jsonb  not null,
  plan_id     uuid   not null,
  number      int    not null,
  title       text   not null,
  process     text   not null,
  lead_unit   uuid,
  due         date,
  primary key (district_id, id)
);
create index commitment_in_plan on commitment (district_id, plan_id, number);
create index commitment_of_unit on commitment (district_id, lead_unit);

create table report (
  district_id   uuid   not null,
  id            uuid   not null,
  version       bigint not null,
  state         jsonb  not null,
  commitment_id uuid   not null,
  period        text   not null,
  stage         text   not null,
  unit_id       uuid   not null,
  -- By what reports are found that may be copies of each other: hashes of delivery's `alikeKeys`.
  alike         int[]  not null,
  primary key (district_id, id),
  unique (district_id, commitment_id, period)
);
create index report_alike on report using gin (alike);
create index report_at_stage on report (district_id, stage, unit_id);

-- Plans, the directory, the calendar and every other noun of which there are few.
create table record (
  district_id uuid   not null,
  noun        text   not null,
  id          uuid   not null,
  version     bigint not null,
  state       jsonb  not null,
  stage       text,
  about       uuid,
  primary key (district_id, noun, id)
);
create index record_about on record (district_id, about) where about is not null;
create index evidence_with on record (district_id, (state ->> 'hash')) where noun = 'evidence';

-- What is not part of the journal: secrets, sessions, answers already given, files.
create table account (
  district_id   uuid        not null,
  person_id     uuid        not null,
  user_name     text        not null,
  password_hash text,
  link_hash     text,
  link_until    timestamptz,
  failures      int         not null default 0,
  locked_until  timestamptz,
  primary key (district_id, person_id),
  unique (district_id, user_name)
);

create table session (
  district_id uuid        not null,
  token_hash  text        not null,
  person_id   uuid        not null,
  post_id     uuid        not null,
  made        timestamptz not null default now(),
  seen        timestamptz not null default now(),
  primary key (district_id, token_hash)
);

-- Who holds a session, in one statement; it also sets the district for it. The directory's version comes along,
-- so that a cached directory is never an old one.
create function session_of(
  district uuid, token text, idle interval, longest interval, quiet boolean)
returns table (person_id uuid, post_id uuid, directory bigint) language plpgsql as $$
begin
  perform set_config('luoshi.district', district::text, true);
  return query
    select held.person_id, held.post_id,
      (select version from record where record.district_id = district and noun = 'directory')
    from session as held
    where held.district_id = district and held.token_hash = token
      and held.seen > now() - idle and held.made > now() - longest;
  -- Seldom, so that reading does not write; and never by a page that only listens.
  update session as held set seen = now()
  where held.district_id = district and held.token_hash = token
    and not quiet and held.seen < now() - interval '5 minutes' and held.seen > now() - idle;
end $$;

create table answered (
  district_id uuid        not null,
  person_id   uuid        not null,
  key         text        not null,
  request     text        not null,
  status      int         not null,
  body        text        not null,
  at          timestamptz not null default now(),
  primary key (district_id, person_id, key)
);

create table file (
  district_id uuid   not null,
  sha256      text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size        bigint not null,
  media_type  text   not null,
  name        text   not null,
  content     bytea  not null,
  added       timestamptz not null default now(),
  added_by    uuid   not null,
  primary key (district_id, sha256)
);

-- What ran by the clock, on which day.
create table job_run (
  district_id uuid        not null,
  job         text        not null,
  day         date        not null,
  at          timestamptz not null default now(),
  primary key (district_id, job, day)
);

-- What people were told: a digest a person and day.
create table inbox (
  district_id uuid        not null,
  person_id   uuid        not null,
  day         date        not null,
  kind        text        not null,
  body        json        not null,
  read        timestamptz,
  primary key (district_id, person_id, day, kind)
);

do $$
declare
  server text := current_setting('luoshi.server_role');
  owned  text;
begin
  foreach owned in array array['head', 'entry', 'commitment', 'report', 'record', 'account', 'session',
                               'answered', 'file', 'job_run', 'inbox'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('alter table %I force row level security', owned);
    execute format('create policy of_district on %I using (district_id = current_district())', owned);
    execute format('grant select, insert, update, delete on %I to %I', owned, server);
  end loop;
  -- A district is entered only as itself; that it exists is no secret.
  alter table district enable row level security;
  alter table district force row level security;
  create policy known on district for select using (true);
  create policy entered on district for insert with check (district_id = current_district());
  execute format('grant select, insert on district to %I', server);
  -- Nobody changes or removes what happened.
  execute format('revoke update, delete on entry from %I', server);
  execute format('revoke delete on head from %I', server);
end $$;
