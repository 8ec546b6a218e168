-- The attendance around online teaching that is over, in bands, and the grade it was in: worked out once, when it can be, since absence is deleted before the
-- case is. nr is the last of the measures that follow upon each other in new plans. It goes with the case.
create table online_fremmoede (
    sagsnummer varchar(13) not null references forloeb,
    nr int not null,
    klassetrin int not null,
    foer varchar(20) not null,
    under varchar(20) not null,
    efter varchar(20) not null,
    primary key (sagsnummer, nr)
);

-- What has been published for the evaluation, as it was published: whole quarters (the first day of the first and of the last), words and counts. elever is
-- null where the count is hidden, so that nothing in here is about a person; it belongs to no case and stays.
create table online_evaluering (
    fra date not null,
    til date not null,
    nr int not null,
    klassetrin varchar(30) not null,
    spoergsmaal varchar(60) not null,
    svar varchar(40) not null,
    elever int,
    primary key (fra, nr)
);
