-- Who in the engine is who at the municipality's identity provider. A name belongs to the person who first logged in with it.
create table sso_bruger (
    bruger varchar(64) primary key,
    udsteder varchar(255) not null,
    subjekt varchar(255) not null,
    seneste_login timestamp with time zone not null,
    -- when the identity provider last said that this person has no role, or has left
    uden_rolle timestamp with time zone,
    unique (udsteder, subjekt)
);
