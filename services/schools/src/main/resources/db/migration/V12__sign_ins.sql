-- How people sign in: what is wanted of their account at Keycloak, what Keycloak has agreed to, and whom it is linked with.
create table sign_in (
    person_id uuid primary key references person,
    version bigint not null,
    state text not null,
    -- As tokens name it; absent until it is linked, and once it has ended.
    issuer text,
    subject text,
    linked text,
    linked_at timestamptz,
    -- Whether Uplift made the account, which then has the person's identifier for its name.
    made_here boolean not null,
    invited_at timestamptz,
    invitation_due boolean not null,
    first_signed_in_at timestamptz,
    password_given_at timestamptz,
    reason text,
    waiting_since timestamptz,
    attempts integer not null,
    problem text,
    next_try_at timestamptz,
    -- Whoever asks Keycloak about it has it to themselves until then; a killed process gives it back by that.
    leased_until timestamptz,
    unique (issuer, subject)
);

create index sign_in_by_next_try on sign_in (next_try_at) where next_try_at is not null;

-- What people are to be told of their sign-in, at the addresses it concerns. Nothing sends it yet.
create table sign_in_notice (
    id uuid primary key,
    person_id uuid not null references person,
    address text not null,
    told text not null,
    at timestamptz not null,
    sent_at timestamptz
);

create index sign_in_notice_by_person on sign_in_notice (person_id);
