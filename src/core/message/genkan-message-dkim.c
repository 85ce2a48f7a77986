/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "genkan-limits.h"
#include "genkan-message-dkim-private.h"
#include "genkan-message-domain-private.h"
#include "genkan-message-proof-private.h"

/* Verifies DKIM signatures, RFC 6376 and 8463. The body is compared with its hash in any case; the signature over the
 * headers needs a key, which the caller has or has not. */

typedef struct
{
  const GenkanMessageKeys *keys;
  GArray                  *fields;
  const char              *body;
  gsize                    body_length;
  GenkanDkimBody           bodies[2]; /* simple, relaxed */
  gboolean                 known[2];
} Mail;

/* @name: (nullable): of the key, when it would tell more */
typedef struct
{
  GenkanProofState       state;
  gboolean               altered;
  gboolean               aligned;
  char                  *domain;
  GenkanMessageKeyState  key;
  char                  *name;
} Answer;

/* Fields that exist once; a second one on top is what a reader sees, while the signature is about the first. */
static const char * const unique_fields[] = { "From", "Sender", "Reply-To", "To", "Subject", "Date", "Message-ID",
                                              "MIME-Version", "Content-Type", "Content-Transfer-Encoding" };

static guint
count_covered (const GenkanDkimSignature *signature,
               const char                *name)
{
  guint n = 0;

  for (gsize i = 0; signature->covered[i] != NULL; i++)
    {
      if (g_ascii_strcasecmp (signature->covered[i], name) == 0)
        n++;
    }

  return n;
}

static guint
count_fields (const Mail *mail,
              const char *name)
{
  guint n = 0;

  for (guint i = 0; i < mail->fields->len; i++)
    {
      if (_genkan_dkim_field_is (&g_array_index (mail->fields, GenkanDkimField, i), name))
        n++;
    }

  return n;
}

static gboolean
covers_what_is_read (const Mail                *mail,
                     const GenkanDkimSignature *signature)
{
  if (count_covered (signature, "From") == 0)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (unique_fields); i++)
    {
      guint n = count_fields (mail, unique_fields[i]);

      if (n > 1 && count_covered (signature, unique_fields[i]) < n)
        return FALSE;
    }

  return TRUE;
}

/* The lowest field of this name that was not taken yet; RFC 6376, section 5.4.2. */
static GenkanDkimField *
take_field (const Mail *mail,
            const char *name)
{
  for (guint i = mail->fields->len; i > 0; i--)
    {
      GenkanDkimField *field = &g_array_index (mail->fields, GenkanDkimField, i - 1);

      if (!field->used && _genkan_dkim_field_is (field, name))
        {
          field->used = TRUE;
          return field;
        }
    }

  return NULL;
}

static GString *
collect_signed (const Mail                *mail,
                const GenkanDkimField     *own,
                const GenkanDkimSignature *signature)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < mail->fields->len; i++)
    {
      GenkanDkimField *field = &g_array_index (mail->fields, GenkanDkimField, i);

      /* the signature itself comes last, whatever the list says */
      field->used = field == own;
    }
  for (gsize i = 0; signature->covered[i] != NULL; i++)
    {
      const GenkanDkimField *field = take_field (mail, signature->covered[i]);

      if (field != NULL)
        _genkan_dkim_canon_field (text, field, signature->relaxed_header);
    }
  _genkan_dkim_canon_self (text, own, signature->relaxed_header);

  return text;
}

static gboolean
verify (gnutls_pubkey_t            key,
        const GenkanDkimSignature *signature,
        const GString             *text)
{
  gsize length;
  const guint8 *bytes = g_bytes_get_data (signature->signature, &length);
  const gnutls_datum_t wanted = { (unsigned char *) bytes, (unsigned) length };
  gnutls_datum_t data = { (unsigned char *) text->str, (unsigned) text->len };
  guint8 digest[GENKAN_DKIM_DIGEST];

  if (signature->algorithm == GNUTLS_SIGN_EDDSA_ED25519)
    {
      g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
      gsize digest_length = sizeof digest;

      /* RFC 8463, section 3: not the text is signed, but its hash */
      g_checksum_update (checksum, (const guchar *) text->str, (gssize) text->len);
      g_checksum_get_digest (checksum, digest, &digest_length);
      data.data = digest;
      data.size = sizeof digest;
    }

  return gnutls_pubkey_verify_data2 (key, signature->algorithm, 0, &data, &wanted) >= 0;
}

static gboolean
has_expired (const Mail                *mail,
             const GenkanDkimSignature *signature)
{
  return signature->expires >= 0 && mail->keys->now != NULL && g_date_time_to_unix (mail->keys->now) > signature->expires;
}

/* A name that a name server would answer: what a sender wrote may be anything. RFC 6376, section 3.1: sub-domains of LDH. */
static gboolean
is_dns_name (const char *name)
{
  g_auto (GStrv) labels = g_strsplit (name, ".", -1);

  for (gsize i = 0; labels[i] != NULL; i++)
    {
      gsize length = strlen (labels[i]);

      if (length == 0 || length > GENKAN_LIMIT_LABEL ||
          strspn (labels[i], "abcdefghijklmnopqrstuvwxyz0123456789-_") != length)
        return FALSE;
    }

  return strlen (name) <= GENKAN_LIMIT_HOST;
}

/* Without a key, @answer says why, and what to ask for. */
static gnutls_pubkey_t
find_key (const Mail                *mail,
          const GenkanDkimSignature *signature,
          Answer                    *answer)
{
  g_autofree char *name = g_strconcat (signature->selector, "._domainkey.", signature->domain, NULL);
  const char *record = mail->keys->dns_records != NULL ? g_hash_table_lookup (mail->keys->dns_records, name) : NULL;
  gnutls_pubkey_t key = record != NULL ? _genkan_dkim_key_parse (record, signature) : NULL;

  if (key != NULL)
    return key;

  if (record != NULL)
    answer->key = GENKAN_MESSAGE_KEY_MISSING;
  else if (mail->keys->dns_missing != NULL)
    answer->key = GPOINTER_TO_INT (g_hash_table_lookup (mail->keys->dns_missing, name));
  if (answer->key != GENKAN_MESSAGE_KEY_MISSING && !has_expired (mail, signature) && is_dns_name (name))
    answer->name = g_steal_pointer (&name);

  return NULL;
}

static GenkanProofState
judge_headers (const Mail                *mail,
               const GenkanDkimField     *own,
               const GenkanDkimSignature *signature,
               Answer                    *answer)
{
  gnutls_pubkey_t key = find_key (mail, signature, answer);
  g_autoptr (GString) text = NULL;
  gboolean fits;

  if (key == NULL)
    return GENKAN_PROOF_UNKNOWN;

  text = collect_signed (mail, own, signature);
  fits = verify (key, signature, text);
  gnutls_pubkey_deinit (key);
  if (!fits)
    return GENKAN_PROOF_FAIL;

  return covers_what_is_read (mail, signature) ? GENKAN_PROOF_PASS : GENKAN_PROOF_UNKNOWN;
}

/* The same for most signatures, and the mail may be large. */
static GenkanDkimBody
canon_body (Mail                      *mail,
            const GenkanDkimSignature *signature)
{
  GenkanDkimBody limited;
  guint form = signature->relaxed_body ? 1 : 0;

  if (signature->body_limit >= 0)
    {
      _genkan_dkim_canon_body (&limited, mail->body, mail->body_length, signature->relaxed_body, signature->body_limit);
      return limited;
    }

  if (!mail->known[form])
    _genkan_dkim_canon_body (&mail->bodies[form], mail->body, mail->body_length, signature->relaxed_body, -1);
  mail->known[form] = TRUE;

  return mail->bodies[form];
}

static void
judge (Mail                      *mail,
       const GenkanDkimField     *own,
       const GenkanDkimSignature *signature,
       Answer                    *answer)
{
  GenkanDkimBody body = canon_body (mail, signature);
  guint64 limit = signature->body_limit < 0 ? G_MAXUINT64 : (guint64) signature->body_limit;

  if (memcmp (body.digest, g_bytes_get_data (signature->body_hash, NULL), sizeof body.digest) != 0 ||
      (signature->body_limit >= 0 && body.length < limit))
    {
      answer->altered = TRUE;
      return;
    }

  answer->state = judge_headers (mail, own, signature, answer);
  /* anything may have been written below the part that is signed; a signature that has run out says nothing any more */
  if (answer->state == GENKAN_PROOF_PASS &&
      (body.length > limit || has_expired (mail, signature)))
    answer->state = GENKAN_PROOF_UNKNOWN;
}

static guint
rank (const Answer *answer)
{
  if (answer->state == GENKAN_PROOF_PASS)
    return answer->aligned ? 6 : 5;
  if (answer->aligned)
    return answer->state == GENKAN_PROOF_FAIL ? 4 : 3;

  return answer->state == GENKAN_PROOF_FAIL ? 2 : 1;
}

/* Keys of the sender's own seals; those of other seals only where it has none. */
static char **
list_names (GPtrArray *own,
            GPtrArray *other)
{
  GPtrArray *chosen = own->len > 0 ? own : other;
  GStrvBuilder *names = g_strv_builder_new ();
  char **list;

  for (guint i = 0; i < MIN (chosen->len, GENKAN_LIMIT_DKIM_KEYS); i++)
    g_strv_builder_add (names, g_ptr_array_index (chosen, i));
  list = g_strv_builder_end (names);
  g_strv_builder_unref (names);

  return list;
}

static void
take_name (GPtrArray *names,
           char      *name)
{
  if (name != NULL && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, name);
  else
    g_free (name);
}

static void
take_answer (GenkanMessageProof *self,
             Answer             *best,
             Answer             *answer)
{
  if (best->state == GENKAN_PROOF_NONE || rank (answer) > rank (best))
    {
      g_free (best->domain);
      *best = *answer;
      self->dkim = best->state;
      self->dkim_key = best->key;
    }
  else
    {
      g_free (answer->domain);
    }
}

/**
 * Verifies the signatures of @message. The best one counts, rather one of the sender's own domain; the text counts as
 * altered only when no signature of that kind still fits it: lists and gateways add to a mail, and sign it anew.
 */
void
_genkan_message_proof_take_dkim (GenkanMessageProof      *self,
                                 GenkanMessage           *message,
                                 const GenkanMessageKeys *keys,
                                 GenkanUrlOwners         *owners)
{
  const char *from = genkan_message_get_from_domain (message);
  gsize length;
  const char *raw = message->raw != NULL ? g_bytes_get_data (message->raw, &length) : NULL;
  g_autoptr (GArray) fields = NULL;
  g_autoptr (GPtrArray) own_names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) other_names = g_ptr_array_new_with_free_func (g_free);
  Mail mail = { .keys = keys };
  Answer best = { .state = GENKAN_PROOF_NONE };
  gboolean altered = FALSE;
  gboolean intact = FALSE;
  guint n = 0;
  gsize body_start;

  if (raw == NULL || genkan_message_get_header (message, "DKIM-Signature") == NULL)
    return;

  fields = _genkan_dkim_fields_split (raw, length, &body_start);
  mail.fields = fields;
  mail.body = raw + body_start;
  mail.body_length = length - body_start;

  for (guint i = 0; i < fields->len && n < GENKAN_LIMIT_DKIM_SIGNATURES; i++)
    {
      const GenkanDkimField *field = &g_array_index (fields, GenkanDkimField, i);
      g_autoptr (GenkanDkimSignature) signature = NULL;
      g_autofree char *owner = NULL;
      Answer answer = { .state = GENKAN_PROOF_UNKNOWN };

      if (!_genkan_dkim_field_is (field, "DKIM-Signature"))
        continue;

      n++;
      signature = _genkan_dkim_signature_parse (field);
      /* nobody owns co.jp, so nobody can sign for it */
      owner = signature != NULL ? _genkan_message_domain_dup_owner (owners, signature->domain) : NULL;
      if (owner != NULL)
        {
          answer.domain = g_strdup (signature->domain);
          answer.aligned = _genkan_message_domain_same_owner (owners, signature->domain, from);
          judge (&mail, field, signature, &answer);
          altered = altered || answer.altered;
          intact = intact || (answer.aligned && !answer.altered && answer.state != GENKAN_PROOF_FAIL);
          take_name (answer.aligned ? own_names : other_names, answer.name);
        }
      take_answer (self, &best, &answer);
    }

  self->dkim_domain = g_steal_pointer (&best.domain);
  if (best.state == GENKAN_PROOF_UNKNOWN)
    {
      g_strfreev (self->dkim_names);
      self->dkim_names = list_names (own_names, other_names);
    }
  self->dkim_body_altered = altered && !intact;
}
