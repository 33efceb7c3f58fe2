CREATE TABLE "migration" ("name" text not null primary key);
CREATE TABLE staged_import (
    user_id text not null,
    import_id text not null,
    chunk integer not null,
    sealed blob not null,
    primary key (user_id, import_id, chunk)
  );
