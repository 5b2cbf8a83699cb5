CREATE TABLE event_map_type (ocel_type TEXT, ocel_type_map TEXT);
INSERT INTO event_map_type VALUES ('bake', 'Bake'), ('bake', 'Bake'), ('cool', 'Cool');
CREATE TABLE object_map_type (ocel_type TEXT, ocel_type_map TEXT, colour TEXT);
INSERT INTO object_map_type VALUES ('cake', 'Cake', 'red');
CREATE TABLE event (ocel_id TEXT, ocel_type TEXT);
INSERT INTO event VALUES ('7', 'bake'), ('7', 'burn'), ('8', 'bake'), (NULL, 'bake'), ('9', NULL);
CREATE TABLE event_Bake (ocel_id INTEGER, ocel_time TEXT, guests INTEGER, "ocel:activity" TEXT,
  "a ""quoted"" name; --" TEXT);
INSERT INTO event_Bake VALUES
  (7, '2023-04-03 12:08:18', 'a dozen', 'bake', 'kept'), (99, '2023-04-03 12:08:18', 1, '', ''),
  (7, '2023-04-03 12:08:19', 2, 'bake', 'once more');
CREATE TABLE object (ocel_id TEXT, ocel_type TEXT);
INSERT INTO object VALUES ('1', 'cake'), ('1', 'cake'), ('2', 'pie'), ('3', NULL);
CREATE TABLE object_Cake (ocel_id TEXT, ocel_changed_field REAL, icing TEXT);
INSERT INTO object_Cake VALUES ('1', NULL, 'red'), ('1', 'crumbs', 'blue');
CREATE TABLE event_object (ocel_event_id TEXT, ocel_object_id TEXT, ocel_qualifier TEXT);
INSERT INTO event_object VALUES
  ('7', '1', NULL), ('7', '1', ''), ('7', '5', 'x'), ('100', '1', 'x'), ('8', '2', 'x');
CREATE TABLE object_ (ocel_id TEXT);
CREATE VIEW endless AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n;
