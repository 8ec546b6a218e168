-- Who at the municipality's offer teaches the pupil, by login, and whether the pupil lives in another municipality.
create table onlinelaerer (
    sagsnummer varchar(13) not null references forloeb,
    nr int not null,
    laerer varchar(255) not null,
    primary key (sagsnummer, nr, laerer)
);

create index onlinelaerer_laerer on onlinelaerer (laerer);

alter table onlineundervisning add column anden_kommune boolean not null default false;
