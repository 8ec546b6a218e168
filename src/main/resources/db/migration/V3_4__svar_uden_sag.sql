-- Answers to steps that are about something else than one case, e.g. who stands in for whom; as svar, but sagsnummer is the
-- business key of that other process.
create table svar_uden_sag (
    sagsnummer varchar(64) not null,
    trin varchar(100) not null,
    nr int not null,
    formular_version int not null,
    opgave varchar(64),
    afgivet_af varchar(64),
    paa_vegne_af varchar(64),
    afgivet timestamp with time zone not null,
    forseglet_indhold text not null,
    primary key (sagsnummer, trin, nr)
);

-- who an answer was given for, when somebody stood in for them
alter table svar add column paa_vegne_af varchar(64);
alter table journal add column paa_vegne_af varchar(64);
