-- The monthly review of a school's absence: who made it, when, of how many pupils. It is there also when nobody stood out. noegle is the business key of
-- its process, with whose history it goes.
create table fravaersgennemgang (
    noegle varchar(64) primary key,
    skole varchar(6) not null references skole,
    maaned date not null,
    hvem varchar(64) not null,
    tidspunkt timestamp with time zone not null,
    elever int not null
);

-- What was concluded of each pupil who stood out; the row goes with the pupil.
create table fravaersgennemgang_elev (
    noegle varchar(64) not null references fravaersgennemgang on delete cascade,
    elev varchar(64) not null references elev on delete cascade,
    udfald varchar(20) not null,
    forseglet_begrundelse text,
    primary key (noegle, elev)
);

create index fravaersgennemgang_elev_elev on fravaersgennemgang_elev (elev);
