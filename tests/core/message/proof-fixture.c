/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "proof-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "genkan-message-read.h"

static GHashTable *
read_records (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "message", "proof", "dns.json", NULL);
  GHashTable *records = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GList) members = NULL;
  JsonObject *object;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  object = json_node_get_object (json_parser_get_root (parser));
  members = json_object_get_members (object);
  for (GList *l = members; l != NULL; l = l->next)
    g_hash_table_insert (records, g_strdup (l->data), g_strdup (json_object_get_string_member (object, l->data)));

  return records;
}

static GBytes *
read_file (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "message", "proof", name, NULL);
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (content, length);
}

ProofFixture *
proof_fixture_new (void)
{
  ProofFixture *self = g_new0 (ProofFixture, 1);

  self->keys.owners = genkan_url_owners_new ();
  self->keys.dns_records = read_records ();
  self->keys.smime_roots = read_file ("smime-test-ca.pem");
  proof_fixture_set_now (self, PROOF_FIXTURE_NOW);

  return self;
}

void
proof_fixture_free (ProofFixture *self)
{
  genkan_url_owners_free (self->keys.owners);
  g_hash_table_unref (self->keys.dns_records);
  g_clear_pointer (&self->keys.smime_roots, g_bytes_unref);
  g_date_time_unref (self->keys.now);
  g_free (self);
}

void
proof_fixture_set_now (ProofFixture *self,
                       gint64        now)
{
  g_clear_pointer (&self->keys.now, g_date_time_unref);
  self->keys.now = g_date_time_new_from_unix_utc (now);
}

/** Returns: (transfer full): the proof of the one mail in @mail */
GenkanMessageProof *
proof_fixture_take (ProofFixture *self,
                    const char   *mail,
                    gssize        length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (mail, length < 0 ? strlen (mail) : (gsize) length);
  g_autoptr (GPtrArray) messages = genkan_message_read_bytes (bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (messages->len, ==, 1);

  return genkan_message_proof_new (g_ptr_array_index (messages, 0), &self->keys);
}

GenkanMessageProof *
proof_fixture_take_file (ProofFixture *self,
                         const char   *name)
{
  g_autoptr (GBytes) bytes = read_file (name);
  gsize length;
  const char *mail = g_bytes_get_data (bytes, &length);

  return proof_fixture_take (self, mail, (gssize) length);
}
