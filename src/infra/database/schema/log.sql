CREATE TABLE event (
    position integer primary key not null,
    user_id text not null,
    revision integer not null,
    id text not null,
    type text not null,
    schema_version integer not null,
    clear text not null,
    sealed blob not null,
    previous_hash blob not null,
    hash blob not null,
    unique (user_id, revision)
  );
CREATE TABLE log_head (id integer primary key not null check (id = 1), position integer not null);
CREATE TABLE "migration" ("name" text not null primary key);
