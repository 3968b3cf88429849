-- A server that is started without the owner role must know whether the tables are those that it works with.

grant select on migration to lantaarn_app;
