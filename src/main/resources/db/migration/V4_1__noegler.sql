-- The keys that seal: one a case (its number), and those named "faelles", "pseudonym" and "aftryk". Each is sealed with the master key whose number is
-- beside it, which is not in the database. Whoever destroys a key destroys what it sealed, in every copy of the tables.
create table noegle (
    navn varchar(64) primary key,
    forseglet_noegle text not null,
    hovednoegle int not null
);

-- what the pupil is called here: found again from the UNI-login by whoever has the keys, and from nothing else
alter table elev rename column unilogin to pseudonym;
alter table elev add column forseglet_unilogin text;
