/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-authres-private.h"

#include <string.h>

#include "genkan-limits.h"
#include "genkan-message-domain-private.h"

/* Reads what a receiving server wrote about a mail. The grammar is RFC 8601, section 2.2; servers write what they like,
 * and parts of it (comments, mail addresses) are chosen by the sender. So: comments and quoted strings are skipped as a
 * whole, and a doubtful piece is left out, never guessed. */

static void
result_free (gpointer data)
{
  GenkanMessageAuthResult *result = data;

  g_free (result->domain);
  g_free (result);
}

void
_genkan_message_authres_free (GenkanMessageAuthres *self)
{
  g_free (self->server);
  g_ptr_array_unref (self->results);
  g_free (self);
}

static GenkanMessageAuthres *
authres_new (void)
{
  GenkanMessageAuthres *self = g_new0 (GenkanMessageAuthres, 1);

  self->results = g_ptr_array_new_with_free_func (result_free);

  return self;
}

/** Returns: the name as it stands in a header */
const char *
_genkan_message_method_get_name (GenkanMessageMethod method)
{
  static const char * const names[GENKAN_MESSAGE_N_METHODS] = { "dkim", "dmarc", "spf" };

  return names[method];
}

/* The end of a quoted string that begins at @p, or NULL. */
static const char *
skip_quoted (const char *p)
{
  for (p++; *p != '\0'; p++)
    {
      if (*p == '\\' && p[1] != '\0')
        p++;
      else if (*p == '"')
        return p + 1;
    }

  return NULL;
}

/* The end of a comment that begins at @p. A quoted string in it is skipped too: a mail address may contain brackets. */
static const char *
skip_comment (const char *p)
{
  guint depth = 0;

  while (*p != '\0')
    {
      const char *quoted = *p == '"' ? skip_quoted (p) : NULL;

      if (quoted != NULL)
        {
          p = quoted;
          continue;
        }
      if (*p == '\\' && p[1] != '\0')
        p++;
      else if (*p == '(')
        depth++;
      else if (*p == ')' && --depth == 0)
        return p + 1;
      p++;
    }

  return p;
}

static gboolean
is_equals (const char *p)
{
  while (g_ascii_isspace (*p))
    p++;

  return *p == '=';
}

/* One more word: up to white space, a semicolon or a comment; white space around = does not end it. */
static const char *
read_word (const char *p,
           GString    *word)
{
  while (*p != '\0' && *p != ';' && *p != '(')
    {
      const char *quoted = *p == '"' ? skip_quoted (p) : NULL;

      if (quoted != NULL)
        {
          g_string_append_len (word, p + 1, quoted - p - 2);
          p = quoted;
        }
      else if (g_ascii_isspace (*p))
        {
          if (!is_equals (p) && (word->len == 0 || word->str[word->len - 1] != '='))
            break;
          p++;
        }
      else
        {
          g_string_append_c (word, *p++);
        }
    }

  return p;
}

/* (element-type GStrv-like): the words of each part between semicolons, without comments */
static GPtrArray *
split (const char *value)
{
  g_autofree char *bounded = g_strndup (value, GENKAN_LIMIT_HEADER);
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *p = bounded;

  g_ptr_array_add (parts, words);
  while (*p != '\0' && parts->len < GENKAN_LIMIT_AUTH_PARTS)
    {
      if (*p == '(')
        {
          p = skip_comment (p);
        }
      else if (*p == ';')
        {
          words = g_ptr_array_new_with_free_func (g_free);
          g_ptr_array_add (parts, words);
          p++;
        }
      else if (g_ascii_isspace (*p))
        {
          p++;
        }
      else
        {
          GString *word = g_string_new (NULL);

          p = read_word (p, word);
          g_ptr_array_add (words, g_string_free (word, FALSE));
        }
    }

  return parts;
}

static GenkanProofState
read_state (GenkanMessageMethod  method,
            const char          *result)
{
  if (g_ascii_strcasecmp (result, "pass") == 0)
    return GENKAN_PROOF_PASS;
  if (g_ascii_strcasecmp (result, "fail") == 0 || g_ascii_strcasecmp (result, "hardfail") == 0)
    return GENKAN_PROOF_FAIL;
  if (g_ascii_strcasecmp (result, "none") == 0 || g_ascii_strcasecmp (result, "neutral") == 0)
    return GENKAN_PROOF_NONE;
  /* the sender published no rule; the receiver guessed one, which proves nothing */
  if (g_ascii_strcasecmp (result, "bestguesspass") == 0)
    return GENKAN_PROOF_NONE;
  if (method == GENKAN_MESSAGE_METHOD_DMARC &&
      (g_ascii_strcasecmp (result, "reject") == 0 || g_ascii_strcasecmp (result, "quarantine") == 0))
    return GENKAN_PROOF_FAIL;

  /* softfail (RFC 7208, section 2.6.5: between fail and neutral; every forwarded mail has it), temperror, permerror, policy */
  return GENKAN_PROOF_UNKNOWN;
}

/* Which property names the domain; a higher rank is the better one. */
static guint
rank_property (GenkanMessageMethod  method,
               const char          *name,
               gsize                length)
{
  static const struct
  {
    GenkanMessageMethod method;
    const char *name;
    guint rank;
  } properties[] = {
    { GENKAN_MESSAGE_METHOD_DKIM, "header.i", 1 },
    { GENKAN_MESSAGE_METHOD_DKIM, "header.d", 2 },
    { GENKAN_MESSAGE_METHOD_DMARC, "header.from", 1 },
    { GENKAN_MESSAGE_METHOD_SPF, "smtp.mail", 1 },
    { GENKAN_MESSAGE_METHOD_SPF, "smtp.mailfrom", 2 },
    { GENKAN_MESSAGE_METHOD_SPF, "envelope-from", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      if (properties[i].method == method && strlen (properties[i].name) == length &&
          g_ascii_strncasecmp (properties[i].name, name, length) == 0)
        return properties[i].rank;
    }

  return 0;
}

static void
read_property (GenkanMessageAuthResult *result,
               const char              *word,
               guint                   *rank)
{
  const char *equals = strchr (word, '=');
  guint new_rank = equals != NULL ? rank_property (result->method, word, equals - word) : 0;
  g_autofree char *domain = new_rank > *rank ? _genkan_message_domain_read (equals + 1, -1) : NULL;

  if (domain == NULL)
    return;

  g_free (result->domain);
  result->domain = g_steal_pointer (&domain);
  *rank = new_rank;
}

/* `dkim=pass` or `dkim/1=pass`; NULL for methods that are not looked at. */
static GenkanMessageAuthResult *
read_result (const char *word)
{
  const char *equals = strchr (word, '=');
  gsize length = equals != NULL ? strcspn (word, "=/") : 0;

  for (GenkanMessageMethod method = 0; length > 0 && method < GENKAN_MESSAGE_N_METHODS; method++)
    {
      const char *name = _genkan_message_method_get_name (method);

      if (strlen (name) == length && g_ascii_strncasecmp (word, name, length) == 0)
        {
          GenkanMessageAuthResult *result = g_new0 (GenkanMessageAuthResult, 1);

          result->method = method;
          result->state = read_state (method, equals + 1);
          return result;
        }
    }

  return NULL;
}

/* Whether the part begins with a property such as `header.i=`: some servers put a semicolon before each of them. */
static gboolean
is_property (const char *word)
{
  gsize length = strcspn (word, "=");

  return word[length] == '=' && memchr (word, '.', length) != NULL;
}

/**
 * _genkan_message_authres_parse:
 * @value: of an Authentication-Results header, unfolded
 *
 * Returns: (transfer full): possibly without results, never %NULL
 */
GenkanMessageAuthres *
_genkan_message_authres_parse (const char *value)
{
  GenkanMessageAuthres *self = authres_new ();
  g_autoptr (GPtrArray) parts = split (value);
  GenkanMessageAuthResult *result = NULL;
  guint rank = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const GPtrArray *words = g_ptr_array_index (parts, i);
      const char *first = words->len > 0 ? g_ptr_array_index (words, 0) : "";
      gboolean more = is_property (first);

      if (i == 0 && *first != '\0' && strchr (first, '=') == NULL)
        {
          self->server = g_ascii_strdown (first, MIN (strlen (first), GENKAN_LIMIT_HOST));
          continue;
        }
      if (!more)
        {
          rank = 0;
          result = read_result (first);
          if (result != NULL)
            g_ptr_array_add (self->results, result);
        }
      for (guint j = more ? 0 : 1; result != NULL && j < words->len; j++)
        read_property (result, g_ptr_array_index (words, j), &rank);
    }

  return self;
}

/**
 * _genkan_message_authres_parse_spf:
 * @value: of a Received-SPF header (RFC 7208, section 9.1), unfolded
 *
 * Returns: (transfer full): one result for SPF; its server is the receiver that is named, if any
 */
GenkanMessageAuthres *
_genkan_message_authres_parse_spf (const char *value)
{
  GenkanMessageAuthres *self = authres_new ();
  GenkanMessageAuthResult *result = g_new0 (GenkanMessageAuthResult, 1);
  g_autoptr (GPtrArray) parts = split (value);
  guint rank = 0;

  result->method = GENKAN_MESSAGE_METHOD_SPF;
  g_ptr_array_add (self->results, result);

  for (guint i = 0; i < parts->len; i++)
    {
      const GPtrArray *words = g_ptr_array_index (parts, i);

      for (guint j = 0; j < words->len; j++)
        {
          const char *word = g_ptr_array_index (words, j);

          if (i == 0 && j == 0)
            result->state = read_state (GENKAN_MESSAGE_METHOD_SPF, word);
          else if (g_ascii_strncasecmp (word, "receiver=", 9) == 0 && self->server == NULL)
            self->server = g_ascii_strdown (word + 9, MIN (strlen (word + 9), GENKAN_LIMIT_HOST));
          else
            read_property (result, word, &rank);
        }
    }

  return self;
}
