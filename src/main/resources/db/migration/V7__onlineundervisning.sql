-- Online teaching as a measure of an approved plan, as it is agreed now; the words are in the answers. nr counts the case's, plan_svar says which answer
-- to udarbejdHandleplan it is in. alene_siden: since when nothing supplements it. slut and slutmaade: when and how it ended.
create table onlineundervisning (
    sagsnummer varchar(13) not null references forloeb,
    nr int not null,
    plan_svar int not null,
    procent_start int not null,
    procent int not null,
    fra date not null,
    til date not null,
    naeste_vurdering date not null,
    forlaengelser int not null,
    udbyder varchar(30) not null,
    i_forsoeg boolean not null,
    alene_siden date,
    slut date,
    slutmaade varchar(20),
    primary key (sagsnummer, nr)
);

create index onlineundervisning_slut on onlineundervisning (slut, forlaengelser);

-- The measures that keep it from standing alone, by track and number as in the plan (track 0: agreed in a review, in no plan yet).
create table online_supplement (
    sagsnummer varchar(13) not null references forloeb,
    nr int not null,
    indsatsforloeb int not null,
    tiltag int not null,
    slags varchar(60) not null,
    til date,
    i_gang boolean not null,
    primary key (sagsnummer, nr, indsatsforloeb, tiltag)
);
