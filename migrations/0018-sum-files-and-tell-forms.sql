-- How much room all files take, so that those of sent reports cannot fill the disk either; and what a report points at,
-- so that a desk can choose from its inbox.

create function stored_file_bytes() returns bigint
  language sql stable security definer set search_path = public, pg_temp
  return (select coalesce(sum(octet_length(data)), 0)::bigint from attachment_chunk);
comment on function stored_file_bytes is 'Bytes that all files take together, originals and copies, of drafts and of reports that were sent; nothing else of them shows.';
revoke execute on function stored_file_bytes from public;
grant execute on function stored_file_bytes to lantaarn_app;

alter table report add column forms text[];
comment on column report.forms is 'Forms of exploitation at which the signs point that were ticked: sexual, labour, criminal. Empty when they point at none; null for reports from before this was kept, and for questions for advice.';
