-- Retention: what is deleted when, and what is left to tell of it.

-- the day on which the pupil left the municipality's schools
alter table elev add column udmeldt date;

-- The archiving of a closed case: JOURNALISERET in the municipality's ESDH, or IKKE_BEVARINGSVAERDIG, with the number or decision that says so.
create table journalisering (
    sagsnummer varchar(13) primary key references forloeb,
    afgoerelse varchar(30) not null,
    reference varchar(60) not null,
    hvem varchar(64) not null,
    tidspunkt timestamp with time zone not null
);

-- What has been deleted, by which rule: no names. "antal" counts what went by kind; "segl" is made, with a key, of the row and of the one before.
create table sletterapport (
    nr bigint primary key,
    tidspunkt timestamp with time zone not null,
    art varchar(20) not null,
    sagsnummer varchar(13),
    regel varchar(200) not null,
    lukket date,
    afgoerelse varchar(30),
    reference varchar(60),
    journaliseret_af varchar(64),
    antal varchar(2000) not null,
    segl varchar(64) not null
);

-- Where a chain of the log of reads begins since its oldest rows were deleted: the last row that went, and a seal that only whoever has the keys can make.
create table adgangslog_anker (
    kaede varchar(36) primary key,
    nr int not null,
    segl varchar(64) not null,
    beskaaret timestamp with time zone not null,
    aftryk varchar(64) not null
);

-- rows are deleted from the old end of a chain and never emptied: an empty row could hide a look
alter table adgangslog alter column tidspunkt set not null;
alter table adgangslog alter column handling set not null;
alter table adgangslog alter column tilladt set not null;
