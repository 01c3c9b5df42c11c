-- What is searched for and what is stored are compared as people hear them: whatever the case, accents, apostrophes, full
-- stops and spaces, O'Neill is oneill and Zoë is zoe. The one place where that is said.
create function fold(written text) returns text
    language sql immutable strict parallel safe
    return btrim(regexp_replace(
        regexp_replace(
            translate(lower(normalize(written, NFKD)), 'øłđħ&', 'oldh+'),
            '[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff''’‘`´ʼ.]', '', 'g'),
        '[^[:alnum:]+]+', ' ', 'g'));

-- The short forms that schools in England are known by. Both sides become the short one.
create function abbreviate(folded text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(regexp_replace(regexp_replace(regexp_replace(
        folded,
        '\m(church of england|c of e|c e|ce|coe)\M', 'cofe', 'g'),
        '\m(roman catholic|r c|catholic)\M', 'rc', 'g'),
        '\m(saint|saints)\M', 'st', 'g'),
        '\m(and|\+)\M|\+', 'and', 'g');

-- The words of what is asked, as they are looked for. Signs within a word keep its parts together: SI-2026 is one word.
create function likes(asked text) returns text[]
    language sql immutable strict parallel safe
    return array(
        select '%' || fold(word) || '%' from regexp_split_to_table(asked, '\s+') as word where fold(word) <> '');

-- Whether each word asked for stands in what is written, in any order; never where nothing is left to ask for.
create function finds(written text, asked text) returns boolean
    language sql immutable parallel safe
    return coalesce(
        fold(asked) <> ''
        and (fold(written) like all (likes(asked))
            or (abbreviate(fold(written)) <> fold(written) or abbreviate(fold(asked)) <> fold(asked))
                and abbreviate(fold(written)) like all (likes(abbreviate(fold(asked))))),
        false);
