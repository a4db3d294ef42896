CREATE FUNCTION refuse_change_of_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'stock_adjustments is append-only: correct a mistake by another adjustment';
END;
$$;
--> statement-breakpoint
CREATE TRIGGER stock_adjustments_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON stock_adjustments
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_ledger();
