-- How much room the files of unsent drafts take, so that uploads of visitors cannot fill the disk.

create function unsent_draft_bytes() returns bigint
  language sql stable security definer set search_path = public, pg_temp
  return (
    select coalesce(sum(octet_length(c.data)), 0)::bigint
    from draft d
    join attachment a on a.record_id = d.id
    join attachment_chunk c on c.attachment_id = a.id
    where d.sent_at is null
  );
comment on function unsent_draft_bytes is 'Bytes that the files of all drafts that were not sent take together, originals and copies; nothing else of those drafts shows.';
revoke execute on function unsent_draft_bytes from public;
grant execute on function unsent_draft_bytes to lantaarn_app;
