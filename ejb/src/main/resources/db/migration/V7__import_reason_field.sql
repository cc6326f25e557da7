-- Which column of a rejected row is wrong: the key of the column, as in a problem's field; null when it is the whole row.
alter table import_row add column reason_field varchar(60);
