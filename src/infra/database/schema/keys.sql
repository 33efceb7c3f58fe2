CREATE TABLE data_key (
    user_id text not null,
    key_id text not null,
    wrapped blob,
    created_at integer not null,
    expires_at integer,
    destroyed_at integer,
    primary key (user_id, key_id)
  ) without rowid;
CREATE TABLE "migration" ("name" text not null primary key);
CREATE TABLE subject (
    subject_hash blob primary key not null,
    user_id text not null unique,
    created_at integer not null
  );
CREATE TABLE user_key (
    user_id text primary key not null,
    wrapped blob,
    created_at integer not null,
    destroyed_at integer
  );
CREATE INDEX data_key_expiry on data_key (expires_at) where expires_at is not null and destroyed_at is null;
