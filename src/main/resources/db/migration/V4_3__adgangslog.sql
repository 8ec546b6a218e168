-- Who looked at what about a child, and who was refused. Rows are written once. Each node's rows since its start are a chain: "segl" is made, with
-- a key, of the row before and of "aftryk", which is made of the rest of the row; so a row that is changed, moved or missing shows.
-- When a case is deleted its rows keep place, fingerprint and seal, and nothing else.
create table adgangslog (
    kaede varchar(36) not null,
    nr int not null,
    tidspunkt timestamp with time zone,
    hvem varchar(64),
    roller varchar(200),
    sagsnummer varchar(64),
    skole varchar(6),
    handling varchar(20),
    -- what it was needed for: the step whose form it was, the list, the call
    grund varchar(120),
    tilladt boolean,
    aftryk varchar(64) not null,
    segl varchar(64) not null,
    primary key (kaede, nr)
);

create index adgangslog_sagsnummer on adgangslog (sagsnummer, tidspunkt);
create index adgangslog_skole on adgangslog (skole, tidspunkt);
create index adgangslog_tidspunkt on adgangslog (tidspunkt);
