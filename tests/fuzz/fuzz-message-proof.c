/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a mail: headers, signatures and the way are read to the end, and nothing is proved by chance. */

#include <string.h>

#include "genkan-message-dkim-private.h"
#include "genkan-message-proof.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static GHashTable *
make_records (void)
{
  GHashTable *records = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (records, (char *) "brisbane._domainkey.football.example.com",
                       (char *) "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");

  return records;
}

/* Header lines by the simplest rules, so that the proof meets headers which a reader of mail would have cleaned. */
static GenkanMessage *
make_message (const guint8 *data,
              gsize         size)
{
  GenkanMessage *message = genkan_message_new ();
  g_autofree char *text = g_strndup (size > 0 ? (const char *) data : "", size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 200);
  char *body = strstr (text, "\n\n");

  message->is_mail = TRUE;
  message->n_from = 1;
  message->from_address = g_strdup ("joe@football.example.com");
  message->raw = g_bytes_new (data, size);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      char *colon = strchr (lines[i], ':');
      GenkanMessageHeader *header;

      if (colon == NULL)
        continue;
      header = g_new0 (GenkanMessageHeader, 1);
      header->name = g_strndup (lines[i], colon - lines[i]);
      header->value = g_strdup (colon + 1);
      g_ptr_array_add (message->headers, header);
    }
  if (body != NULL)
    {
      message->signed_content = g_bytes_new (text, body - text);
      message->signature = g_bytes_new (data + (body + 2 - text), size - (body + 2 - text));
    }

  return message;
}

static void
test_record (const guint8 *data,
             gsize         size)
{
  g_autofree char *record = g_strndup (size > 0 ? (const char *) data : "", size);
  GenkanDkimSignature signature = { .domain = (char *) "a.example", .identity_domain = (char *) "a.example",
                                    .algorithm = GNUTLS_SIGN_RSA_SHA256 };
  gnutls_pubkey_t key = _genkan_dkim_key_parse (record, &signature);

  if (key != NULL)
    gnutls_pubkey_deinit (key);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static GenkanMessageKeys keys;
  g_autoptr (GenkanMessage) message = make_message (data, size);
  g_autoptr (GenkanMessageProof) proof = NULL;

  if (keys.owners == NULL)
    {
      keys.owners = genkan_url_owners_new ();
      keys.dns_records = make_records ();
    }

  proof = genkan_message_proof_new (message, &keys);
  g_assert_cmpuint (proof->hops->len, <=, GENKAN_LIMIT_HOPS);
  g_assert_cmpint (proof->smime, !=, GENKAN_PROOF_PASS);
  if (proof->dmarc != GENKAN_PROOF_NONE)
    g_assert_nonnull (proof->authserv);
  if (proof->dkim == GENKAN_PROOF_PASS)
    g_assert_cmpstr (proof->dkim_domain, ==, "football.example.com");
  if (proof->smime_signer != NULL)
    g_assert_true (g_utf8_validate (proof->smime_signer, -1, NULL));
  test_record (data, size);

  return 0;
}
