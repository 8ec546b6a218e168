-- What every school is asked for again and again, e.g. the yearly information: asked once for each school and period.
create table aarshjul (
    proces varchar(64) not null,
    skole varchar(6) not null references skole,
    periode varchar(20) not null,
    begyndt timestamp with time zone not null,
    primary key (proces, skole, periode)
);
