-- One row: the highest version of the model set that has been deployed here. Deploying nodes take turns by locking it.
create table modelsaet (
    id integer primary key,
    version integer not null
);
insert into modelsaet (id, version) values (1, 0);
