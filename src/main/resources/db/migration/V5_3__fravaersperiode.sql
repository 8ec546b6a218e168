-- From which day to which a file tells about a school's absence: how far the figures reach, and since when they have been known.
create table fravaersperiode (
    batch bigint not null references indlaesning on delete cascade,
    skole varchar(6) not null,
    fra date not null,
    til date not null,
    primary key (batch, skole)
);

create index fravaersperiode_skole on fravaersperiode (skole);

insert into fravaersperiode (batch, skole, fra, til)
select f.batch, f.skole, min(f.dato), max(f.dato)
from fravaersdag f join indlaesning i on i.batch = f.batch
group by f.batch, f.skole;
