/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-family-container.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "genkan-family-error.h"

/* So that a person who opens the file in an editor sees what it is. */
#define MAGIC "genkan-family\n"
#define MAGIC_SIZE (sizeof MAGIC - 1)

/* Where things stand in the header; numbers have their highest byte first. */
enum
{
  AT_VERSION = MAGIC_SIZE,
  AT_DERIVATION = AT_VERSION + 2,
  AT_PASSES = AT_DERIVATION + 2,
  AT_KIBIBYTES = AT_PASSES + 4,
  AT_LENGTH = AT_KIBIBYTES + 4,
  AT_SALT = AT_LENGTH + 4,
  AT_STREAM = AT_SALT + crypto_pwhash_SALTBYTES,
  HEADER_END = AT_STREAM + crypto_secretstream_xchacha20poly1305_HEADERBYTES,
};

G_STATIC_ASSERT (HEADER_END == GENKAN_FAMILY_HEADER_SIZE);
G_STATIC_ASSERT (crypto_secretstream_xchacha20poly1305_ABYTES == GENKAN_FAMILY_CHUNK_EXTRA);

#define DERIVATION_ARGON2ID 1
#define SEALED_CHUNK (GENKAN_FAMILY_CHUNK_SIZE + GENKAN_FAMILY_CHUNK_EXTRA)

typedef struct
{
  GenkanFamilyCost cost;
  gsize            length; /* of the content */
} Header;

static void
put_number (guint8 *to,
            guint   n_bytes,
            guint32 number)
{
  for (guint i = 0; i < n_bytes; i++)
    to[i] = (guint8) (number >> (8 * (n_bytes - 1 - i)));
}

static guint32
get_number (const guint8 *from,
            guint         n_bytes)
{
  guint32 number = 0;

  for (guint i = 0; i < n_bytes; i++)
    number = number << 8 | from[i];

  return number;
}

static void
free_content (gpointer data)
{
  GByteArray *content = data;

  sodium_memzero (content->data, content->len);
  g_byte_array_unref (content);
}

static gsize
n_chunks (gsize length)
{
  return length == 0 ? 1 : (length + GENKAN_FAMILY_CHUNK_SIZE - 1) / GENKAN_FAMILY_CHUNK_SIZE;
}

static gboolean
fail (GError          **error,
      GenkanFamilyError code,
      const char       *sentence)
{
  g_set_error_literal (error, GENKAN_FAMILY_ERROR, code, sentence);

  return FALSE;
}

static gboolean
fail_truncated (GError **error)
{
  return fail (error, GENKAN_FAMILY_ERROR_TRUNCATED, _("The end of this family file is missing. Please copy it again from where it was made."));
}

static gboolean
fail_altered (GError **error)
{
  return fail (error, GENKAN_FAMILY_ERROR_ALTERED,
               _("This family file was changed or damaged after it was made. Please copy it again from where it was made."));
}

static gboolean
fail_no_memory (GError **error)
{
  return fail (error, GENKAN_FAMILY_ERROR_NO_MEMORY,
               _("There is not enough free memory to work out the key. Please close other programs and try again."));
}

/* The slow part: @key is in memory for secrets. */
static gboolean
derive_key (guint8                        *key,
            const GenkanFamilyPassphrase  *passphrase,
            const GenkanFamilyCost        *cost,
            const guint8                  *salt,
            GError                       **error)
{
  gsize length;
  const char *text = genkan_family_passphrase_peek (passphrase, &length);

  if (crypto_pwhash (key, crypto_secretstream_xchacha20poly1305_KEYBYTES, text, length, salt, cost->passes,
                     (gsize) cost->kibibytes * 1024, crypto_pwhash_ALG_ARGON2ID13) == 0)
    return TRUE;

  return fail_no_memory (error);
}

static guint8 *
new_key (GError **error)
{
  guint8 *key = sodium_init () >= 0 ? sodium_malloc (crypto_secretstream_xchacha20poly1305_KEYBYTES) : NULL;

  if (key == NULL)
    fail_no_memory (error);

  return key;
}

static void
seal_chunks (GByteArray                              *file,
             crypto_secretstream_xchacha20poly1305_state *state,
             GBytes                                  *content)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (content, &length);
  gsize n = n_chunks (length);

  for (gsize i = 0; i < n; i++)
    {
      gsize start = i * GENKAN_FAMILY_CHUNK_SIZE;
      gsize size = MIN (length - start, (gsize) GENKAN_FAMILY_CHUNK_SIZE);
      guint at = file->len;
      guint8 tag = i == n - 1 ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;

      g_byte_array_set_size (file, at + (guint) size + GENKAN_FAMILY_CHUNK_EXTRA);
      /* the header is sealed with the first chunk: none of its bytes can be changed unseen */
      crypto_secretstream_xchacha20poly1305_push (state, file->data + at, NULL, size > 0 ? data + start : (const guint8 *) "", size,
                                                  i == 0 ? file->data : NULL, i == 0 ? HEADER_END : 0, tag);
    }
}

/**
 * genkan_family_seal:
 * @content: at most %GENKAN_FAMILY_LIMIT bytes
 * @cost: %GENKAN_FAMILY_COST, or less in tests
 *
 * Encrypts @content with a key from @passphrase. Takes about a second, so it belongs into a thread; @cancellable is looked
 * at before and after the key was made.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with GENKAN_FAMILY_ERROR_TOO_LARGE, _NO_MEMORY or G_IO_ERROR_CANCELLED
 */
GBytes *
genkan_family_seal (GBytes                        *content,
                    const GenkanFamilyPassphrase  *passphrase,
                    const GenkanFamilyCost        *cost,
                    GCancellable                  *cancellable,
                    GError                       **error)
{
  g_autoptr (GByteArray) file = NULL;
  crypto_secretstream_xchacha20poly1305_state state;
  guint8 *key;
  gboolean is_derived;

  g_return_val_if_fail (content != NULL, NULL);
  g_return_val_if_fail (passphrase != NULL, NULL);

  if (g_bytes_get_size (content) > GENKAN_FAMILY_LIMIT)
    {
      fail (error, GENKAN_FAMILY_ERROR_TOO_LARGE, _("This is too much for one family file. Please choose fewer people or entries."));
      return NULL;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || (key = new_key (error)) == NULL)
    return NULL;

  file = g_byte_array_new ();
  g_byte_array_set_size (file, HEADER_END);
  memcpy (file->data, MAGIC, MAGIC_SIZE);
  put_number (file->data + AT_VERSION, 2, GENKAN_FAMILY_VERSION);
  put_number (file->data + AT_DERIVATION, 2, DERIVATION_ARGON2ID);
  put_number (file->data + AT_PASSES, 4, cost->passes);
  put_number (file->data + AT_KIBIBYTES, 4, cost->kibibytes);
  put_number (file->data + AT_LENGTH, 4, (guint32) g_bytes_get_size (content));
  randombytes_buf (file->data + AT_SALT, crypto_pwhash_SALTBYTES);

  is_derived = derive_key (key, passphrase, cost, file->data + AT_SALT, error);
  if (is_derived)
    crypto_secretstream_xchacha20poly1305_init_push (&state, file->data + AT_STREAM, key);
  sodium_free (key);
  if (!is_derived || g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      sodium_memzero (&state, sizeof state);
      return NULL;
    }

  seal_chunks (file, &state, content);
  sodium_memzero (&state, sizeof state);

  return g_byte_array_free_to_bytes (g_steal_pointer (&file));
}

/* Everything that can be known without the passphrase. */
static gboolean
read_header (const guint8 *data,
             gsize         size,
             Header       *header,
             GError      **error)
{
  const GenkanFamilyCost max = GENKAN_FAMILY_MAX_COST;
  gsize whole;

  if (size < MAGIC_SIZE ? size == 0 || memcmp (data, MAGIC, size) != 0 : memcmp (data, MAGIC, MAGIC_SIZE) != 0)
    return fail (error, GENKAN_FAMILY_ERROR_NOT_FAMILY_FILE,
                 _("This is not a family file of Genkan. Its name usually ends in “.genkan-family”."));
  if (size >= AT_DERIVATION && get_number (data + AT_VERSION, 2) > GENKAN_FAMILY_VERSION)
    return fail (error, GENKAN_FAMILY_ERROR_NEWER_VERSION,
                 _("This family file was made by a newer Genkan. Please update Genkan on this computer and try again."));
  if (size < HEADER_END)
    return fail_truncated (error);
  if (get_number (data + AT_VERSION, 2) != GENKAN_FAMILY_VERSION || get_number (data + AT_DERIVATION, 2) != DERIVATION_ARGON2ID)
    return fail_altered (error);

  header->cost.passes = get_number (data + AT_PASSES, 4);
  header->cost.kibibytes = get_number (data + AT_KIBIBYTES, 4);
  header->length = get_number (data + AT_LENGTH, 4);
  if (header->cost.passes > max.passes || header->cost.kibibytes > max.kibibytes || header->length > GENKAN_FAMILY_LIMIT)
    return fail (error, GENKAN_FAMILY_ERROR_TOO_LARGE,
                 _("This family file asks for more memory or time than Genkan ever uses. It was changed, or it is not one. It was not opened."));
  if (header->cost.passes < crypto_pwhash_OPSLIMIT_MIN || header->cost.kibibytes < crypto_pwhash_MEMLIMIT_MIN / 1024)
    return fail_altered (error);

  whole = HEADER_END + header->length + n_chunks (header->length) * GENKAN_FAMILY_CHUNK_EXTRA;
  if (size < whole)
    return fail_truncated (error);
  if (size > whole)
    return fail_altered (error);

  return TRUE;
}

/**
 * genkan_family_check_header:
 *
 * Whether @file can be a family file, before the person is asked for a passphrase. Nothing costly is done.
 *
 * Returns: %FALSE with any GENKAN_FAMILY_ERROR but _PASSPHRASE
 */
gboolean
genkan_family_check_header (GBytes  *file,
                            GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (file, &size);
  Header header;

  return read_header (data, size, &header, error);
}

static gboolean
unseal_chunks (GByteArray                                  *content,
               crypto_secretstream_xchacha20poly1305_state *state,
               const guint8                                *data,
               const Header                                *header,
               GError                                     **error)
{
  gsize n = n_chunks (header->length);

  for (gsize i = 0; i < n; i++)
    {
      const guint8 *chunk = data + HEADER_END + i * SEALED_CHUNK;
      gsize start = i * GENKAN_FAMILY_CHUNK_SIZE;
      gsize size = MIN (header->length - start, (gsize) GENKAN_FAMILY_CHUNK_SIZE);
      guint8 nothing[1];
      guint8 tag;
      gboolean is_last = i == n - 1;

      if (crypto_secretstream_xchacha20poly1305_pull (state, size > 0 ? content->data + start : nothing, NULL, &tag, chunk,
                                                      size + GENKAN_FAMILY_CHUNK_EXTRA, i == 0 ? data : NULL, i == 0 ? HEADER_END : 0) != 0)
        {
          return i == 0
            ? fail (error, GENKAN_FAMILY_ERROR_PASSPHRASE, _("The passphrase is not right, or the file was changed. Please type it again."))
            : fail_altered (error);
        }
      if (is_last != (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL))
        return fail_truncated (error);
    }

  return TRUE;
}

/**
 * genkan_family_unseal:
 *
 * The content of @file, all of it or nothing. Takes about a second, so it belongs into a thread; @cancellable is looked at
 * before and after the key was made.
 *
 * Returns: (transfer full) (nullable): the content, wiped when it is freed; %NULL with a GENKAN_FAMILY_ERROR or G_IO_ERROR_CANCELLED
 */
GBytes *
genkan_family_unseal (GBytes                        *file,
                      const GenkanFamilyPassphrase  *passphrase,
                      GCancellable                  *cancellable,
                      GError                       **error)
{
  GByteArray *content;
  crypto_secretstream_xchacha20poly1305_state state;
  Header header;
  const guint8 *data;
  gboolean is_open;
  guint8 *key;
  gsize size;

  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (passphrase != NULL, NULL);

  data = g_bytes_get_data (file, &size);
  if (!read_header (data, size, &header, error) || g_cancellable_set_error_if_cancelled (cancellable, error) || (key = new_key (error)) == NULL)
    return NULL;

  is_open = derive_key (key, passphrase, &header.cost, data + AT_SALT, error) && !g_cancellable_set_error_if_cancelled (cancellable, error);
  if (is_open)
    is_open = crypto_secretstream_xchacha20poly1305_init_pull (&state, data + AT_STREAM, key) == 0;
  sodium_free (key);
  if (!is_open)
    return NULL;

  content = g_byte_array_sized_new ((guint) header.length);
  g_byte_array_set_size (content, (guint) header.length);
  is_open = unseal_chunks (content, &state, data, &header, error);
  sodium_memzero (&state, sizeof state);
  if (!is_open)
    {
      free_content (content);
      return NULL;
    }

  return g_bytes_new_with_free_func (content->data, content->len, free_content, content);
}
