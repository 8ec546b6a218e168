-- The day, roles and schools that a person's task lists in Tasklist were last made for; the row is the lock between nodes.
create table opgaveliste (
    person varchar(255) primary key,
    lavet_for varchar(4000)
);
