-- The mornings on which reminding has begun: one run a day, whatever fires the timer.
create table paamindelsesdag (
    dato date primary key
);

-- Each overdue task that has been told to those above, once for each of them (SKOLELEDER, FORVALTNING); never taken back.
create table eskalering (
    opgave varchar(64) not null,
    niveau varchar(20) not null,
    sagsnummer varchar(13) references forloeb,
    skole varchar(6) not null references skole,
    trin varchar(100) not null,
    frist date not null,
    dato date not null,
    primary key (opgave, niveau)
);

create index eskalering_sagsnummer on eskalering (sagsnummer);
create index eskalering_skole on eskalering (skole, dato);
