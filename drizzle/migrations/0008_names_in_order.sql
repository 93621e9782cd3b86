-- Names in the order of their readers: Ö beside O, an accent beside its letter, 9 before 10. The root order of Unicode is
-- that of German, French, Italian and English alike.
CREATE COLLATION "by_name" (provider = icu, locale = 'und-u-kn-true');
