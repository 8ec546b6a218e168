-- Absence as the schools have registered it: in the morning and, from grade 7, in the last lesson. skole is the school that registered it.
-- A row goes with the pupil; other columns refer to nothing, which would cost a look-up for each of a million rows.
create table fravaersdag (
    elev varchar(64) not null references elev on delete cascade,
    dato date not null,
    lektion varchar(6) not null,
    skole varchar(6) not null,
    kategori varchar(14) not null,
    batch bigint not null,
    primary key (elev, dato, lektion)
);

create index fravaersdag_skole on fravaersdag (skole, dato);
create index fravaersdag_batch on fravaersdag (batch);

-- What a batch replaced or took out.
create table fravaersdag_foer (
    batch bigint not null references indlaesning,
    elev varchar(64) not null references elev on delete cascade,
    dato date not null,
    lektion varchar(6) not null,
    skole varchar(6) not null,
    kategori varchar(14) not null,
    foer_batch bigint not null,
    primary key (batch, elev, dato, lektion)
);

create index fravaersdag_foer_elev on fravaersdag_foer (elev);

-- The rows of the file that is being read; empty when none is.
create table indlaesning_fravaer (
    linje int not null,
    elev varchar(64) not null,
    dato date not null,
    lektion varchar(6) not null,
    skole varchar(6) not null,
    kategori varchar(14) not null
);

create index indlaesning_fravaer_dag on indlaesning_fravaer (elev, dato, lektion);
