CREATE TABLE object_map_type (ocel_type TEXT, ocel_type_map TEXT, PRIMARY KEY (ocel_type));
INSERT INTO object_map_type VALUES ('order', 'Order'), ('cake', 'Cake');
CREATE TABLE event_map_type (ocel_type TEXT, ocel_type_map TEXT, PRIMARY KEY (ocel_type));
INSERT INTO event_map_type VALUES
  ('take order', 'TakeOrder'), ('bake', 'Bake'), ('apologise', 'Apologise');

CREATE TABLE object (ocel_id TEXT, ocel_type TEXT, PRIMARY KEY (ocel_id),
  FOREIGN KEY (ocel_type) REFERENCES object_map_type (ocel_type));
INSERT INTO object VALUES ('O-1', 'order'), ('C-1', 'cake'), ('C-2', 'cake');
CREATE TABLE object_Order (ocel_id TEXT, ocel_time TIMESTAMP, ocel_changed_field TEXT,
  price REAL, express BOOLEAN, FOREIGN KEY (ocel_id) REFERENCES object (ocel_id));
INSERT INTO object_Order VALUES
  ('O-1', '1970-01-01T00:00:00Z', NULL, '120.5', 'false'),
  ('O-1', '2024-03-01T09:30:00Z', 'price', '135.25', NULL);
CREATE TABLE object_Cake (ocel_id TEXT, ocel_time TIMESTAMP, ocel_changed_field TEXT, icing TEXT,
  FOREIGN KEY (ocel_id) REFERENCES object (ocel_id));
INSERT INTO object_Cake VALUES
  ('C-1', '1970-01-01T00:00:00Z', NULL, 'smör & "socker" <3 🎂'),
  ('C-2', '1970-01-01T00:00:00Z', NULL, NULL);
CREATE TABLE object_object (ocel_source_id TEXT, ocel_target_id TEXT, ocel_qualifier TEXT,
  PRIMARY KEY (ocel_source_id, ocel_target_id, ocel_qualifier),
  FOREIGN KEY (ocel_source_id) REFERENCES object (ocel_id),
  FOREIGN KEY (ocel_target_id) REFERENCES object (ocel_id));
INSERT INTO object_object VALUES
  ('O-1', 'C-1', 'contains'), ('O-1', 'C-2', 'contains'), ('O-1', 'C-2', 'is late because of');

CREATE TABLE event (ocel_id TEXT, ocel_type TEXT, PRIMARY KEY (ocel_id),
  FOREIGN KEY (ocel_type) REFERENCES event_map_type (ocel_type));
INSERT INTO event VALUES ('e-1', 'take order'), ('e-2', 'bake'), ('e-3', 'bake');
CREATE TABLE event_TakeOrder (ocel_id TEXT, ocel_time TIMESTAMP, note TEXT, guests INTEGER,
  weight REAL, paid BOOLEAN, due TIMESTAMP, PRIMARY KEY (ocel_id),
  FOREIGN KEY (ocel_id) REFERENCES event (ocel_id));
INSERT INTO event_TakeOrder VALUES
  ('e-1', '2024-03-01T09:00:00Z', 'for Tuva Exempel', 12, 1.25, 'true',
   '2024-03-02T12:00:00+01:00');
CREATE TABLE event_Bake (ocel_id TEXT, ocel_time TIMESTAMP, PRIMARY KEY (ocel_id),
  FOREIGN KEY (ocel_id) REFERENCES event (ocel_id));
INSERT INTO event_Bake VALUES
  ('e-3', '2024-03-01T09:45:00Z'), ('e-2', '2024-03-01T10:00:00.250Z');
CREATE TABLE event_Apologise (ocel_id TEXT, ocel_time TIMESTAMP, PRIMARY KEY (ocel_id),
  FOREIGN KEY (ocel_id) REFERENCES event (ocel_id));
CREATE TABLE event_object (ocel_event_id TEXT, ocel_object_id TEXT, ocel_qualifier TEXT,
  PRIMARY KEY (ocel_event_id, ocel_object_id, ocel_qualifier),
  FOREIGN KEY (ocel_event_id) REFERENCES event (ocel_id),
  FOREIGN KEY (ocel_object_id) REFERENCES object (ocel_id));
INSERT INTO event_object VALUES
  ('e-1', 'O-1', 'order'), ('e-2', 'C-1', 'product'), ('e-2', 'C-1', 'first'), ('e-2', 'O-1', '');
