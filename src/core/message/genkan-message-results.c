/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "genkan-limits.h"
#include "genkan-message-authres-private.h"
#include "genkan-message-domain-private.h"
#include "genkan-message-proof-private.h"

/* Which Authentication-Results are believed. Everybody can write such a header into a mail. Servers put theirs on top, so
 * what stands above the entry (the Received header with which the receiving side took the mail over) is theirs; many put
 * it directly below their own Received header, where only the topmost one counts. It must name the receiving server. RFC 8601, section 5, makes servers remove what others wrote in their name; one that neither writes results nor
 * removes them cannot be told apart from one that writes them below. ARC headers are written by anybody, and never read. */

typedef struct
{
  GenkanMessage          *message;
  const GenkanMessageWay *way;
  GenkanUrlOwners        *owners;
  GPtrArray              *all; /* (element-type Found) */
  gboolean                reported[GENKAN_MESSAGE_N_METHODS];
} Search;

typedef struct
{
  GenkanMessageAuthres *authres;
  guint                 index;
  gboolean              in_place; /* where the receiving side writes */
  gboolean              trusted;
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  _genkan_message_authres_free (found->authres);
  g_free (found);
}

static gboolean
is_header (GenkanMessage *message,
           guint          index,
           const char    *name)
{
  const GenkanMessageHeader *header = g_ptr_array_index (message->headers, index);

  return g_ascii_strcasecmp (header->name, name) == 0;
}

/* Headers that senders write. Receiving servers put theirs above the first one of them. */
static gboolean
is_sender_header (GenkanMessage *message,
                  guint          index)
{
  static const char * const names[] = { "From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Subject", "Date", "Message-ID",
                                        "In-Reply-To", "References", "MIME-Version", "Content-Type",
                                        "Content-Transfer-Encoding", "DKIM-Signature", "User-Agent" };
  const GenkanMessageHeader *header = g_ptr_array_index (message->headers, index);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_ascii_strcasecmp (header->name, names[i]) == 0)
        return TRUE;
    }

  return g_ascii_strncasecmp (header->name, "List-", 5) == 0;
}

/* The index of the first header that the receiving side cannot have written. */
static guint
find_end (GenkanMessage          *message,
          const GenkanMessageWay *way)
{
  guint i = way->entry->index + 1;

  while (i < way->below_entry && !is_sender_header (message, i))
    i++;

  return i;
}

/* Whether a server with this name took part in receiving the mail: same owner as the computer that received it, or as
 * the mailbox for which it did. */
static gboolean
is_receiver (const Search *self,
             const char   *server)
{
  const GPtrArray *steps = self->way->steps;
  g_autofree char *owner = _genkan_message_domain_dup_owner (self->owners, server);

  for (guint i = 0; i < steps->len; i++)
    {
      const GenkanMessageStep *step = g_ptr_array_index (steps, i);

      if (g_strcmp0 (server, step->hop->by) == 0 ||
          (owner != NULL && (g_strcmp0 (owner, step->by_owner) == 0 || g_strcmp0 (owner, step->recipient) == 0)))
        return TRUE;
      if (step == self->way->entry)
        break;
    }

  return FALSE;
}

/* Whether an older step was received by the server: then its results may be from then, when it passed the mail on. */
static gboolean
is_older_receiver (const Search *self,
                   const char   *server)
{
  const GPtrArray *steps = self->way->steps;
  g_autofree char *owner = _genkan_message_domain_dup_owner (self->owners, server);

  for (guint i = 0; owner != NULL && i < steps->len; i++)
    {
      const GenkanMessageStep *step = g_ptr_array_index (steps, i);

      if (step->index > self->way->entry->index && g_strcmp0 (owner, step->by_owner) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Whether the mail carries a signature in the name of @domain. */
static gboolean
is_signed_by (GenkanMessage *message,
              const char    *domain)
{
  guint n = 0;

  for (guint i = 0; i < message->headers->len && n < GENKAN_LIMIT_DKIM_SIGNATURES; i++)
    {
      const GenkanMessageHeader *header = g_ptr_array_index (message->headers, i);
      g_autoptr (GString) bare = NULL;

      if (!is_header (message, i, "DKIM-Signature"))
        continue;

      n++;
      /* white space may stand anywhere in it */
      bare = g_string_new (NULL);
      for (const char *p = header->value; *p != '\0' && bare->len < GENKAN_LIMIT_HEADER; p++)
        {
          if (!g_ascii_isspace (*p))
            g_string_append_c (bare, g_ascii_tolower (*p));
        }
      if (strstr (bare->str, domain) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Whether a signature that was found good exists at all. */
static gboolean
is_possible (const Search *self,
             const Found  *found)
{
  for (guint i = 0; i < found->authres->results->len; i++)
    {
      const GenkanMessageAuthResult *result = g_ptr_array_index (found->authres->results, i);

      if (result->method == GENKAN_MESSAGE_METHOD_DKIM && result->state == GENKAN_PROOF_PASS && result->domain != NULL &&
          !is_signed_by (self->message, result->domain))
        return FALSE;
    }

  return TRUE;
}

static gboolean
find_all (Search *self)
{
  guint end = find_end (self->message, self->way);

  for (guint i = 0; i < self->message->headers->len && self->all->len < GENKAN_LIMIT_AUTH_HEADERS; i++)
    {
      const GenkanMessageHeader *header = g_ptr_array_index (self->message->headers, i);
      Found *found;

      if (!is_header (self->message, i, "Authentication-Results"))
        continue;

      found = g_new0 (Found, 1);
      found->authres = _genkan_message_authres_parse (header->value);
      found->index = i;
      found->in_place = i < end;
      g_ptr_array_add (self->all, found);
    }

  return self->all->len > 0;
}

/* Some places have one server for each method, named after it, which writes a header of its own. */
static gboolean
is_method_server (const Found *found)
{
  const GenkanMessageAuthResult *result = found->authres->results->len == 1 ? g_ptr_array_index (found->authres->results, 0) : NULL;

  return result != NULL && found->authres->server != NULL &&
         g_str_has_prefix (found->authres->server, _genkan_message_method_get_name (result->method));
}

static void
trust_neighbours (Search *self,
                  guint   first)
{
  const Found *top = g_ptr_array_index (self->all, first);
  guint methods = 0;

  if (!is_method_server (top))
    return;

  for (guint i = first; i < self->all->len; i++)
    {
      Found *found = g_ptr_array_index (self->all, i);
      const GenkanMessageAuthResult *result;

      if (!found->in_place || !is_method_server (found) ||
          !_genkan_message_domain_same_owner (self->owners, found->authres->server, top->authres->server))
        break;
      result = g_ptr_array_index (found->authres->results, 0);
      if (methods & (1u << result->method))
        break;
      methods |= 1u << result->method;
      found->trusted = TRUE;
    }
}

/* A server that writes no name is known by the place alone. */
static gboolean
is_by_receiver (const Search *self,
                const Found  *found)
{
  if (found->authres->server == NULL)
    return found->index < self->way->entry->index && self->way->entry->hop->by != NULL;

  return is_receiver (self, found->authres->server);
}

/* Returns: (nullable): the topmost one by the receiving server. It is marked, and with it those that surely belong to it. */
static const Found *
find_trusted (Search             *self,
              GenkanMessageProof *proof)
{
  const Found *top = NULL;

  for (guint i = 0; i < self->all->len; i++)
    {
      Found *found = g_ptr_array_index (self->all, i);
      gboolean sure = found->index < self->way->sure;

      if (!found->in_place || (top != NULL && !sure))
        break;
      if (!is_by_receiver (self, found))
        continue;
      if (!sure && found->index > self->way->entry->index && !is_possible (self, found))
        {
          proof->forged_results = TRUE;
          break;
        }

      found->trusted = TRUE;
      if (top == NULL)
        {
          top = found;
          trust_neighbours (self, i);
        }
    }

  return top;
}

/* The same method twice with different answers: nobody knows which one is true, so it does not pass. */
static GenkanProofState
merge (GenkanProofState state,
       GenkanProofState other)
{
  if (state == other)
    return state;

  return state == GENKAN_PROOF_FAIL || other == GENKAN_PROOF_FAIL ? GENKAN_PROOF_FAIL : GENKAN_PROOF_UNKNOWN;
}

static void
take_one (GenkanProofState              *state,
          char                         **domain,
          gboolean                      *seen,
          const GenkanMessageAuthResult *result)
{
  *state = *seen ? merge (*state, result->state) : result->state;
  if (*seen && g_strcmp0 (*domain, result->domain) != 0 && *state == GENKAN_PROOF_PASS)
    *state = GENKAN_PROOF_UNKNOWN;
  if (!*seen)
    *domain = g_strdup (result->domain);
  *seen = TRUE;
}

static guint
rank_dkim (const Search     *self,
           GenkanProofState  state,
           const char       *domain)
{
  guint rank = state == GENKAN_PROOF_PASS ? 6 : state == GENKAN_PROOF_FAIL ? 4 : state == GENKAN_PROOF_UNKNOWN ? 2 : 0;

  return rank + (_genkan_message_domain_same_owner (self->owners, domain, genkan_message_get_from_domain (self->message)) ? 1 : 0);
}

static void
take_results (Search             *self,
              GenkanMessageProof *proof)
{
  gboolean *seen = self->reported;

  for (guint i = 0; i < self->all->len; i++)
    {
      const Found *found = g_ptr_array_index (self->all, i);

      for (guint j = 0; found->trusted && j < found->authres->results->len; j++)
        {
          const GenkanMessageAuthResult *result = g_ptr_array_index (found->authres->results, j);

          if (result->method == GENKAN_MESSAGE_METHOD_DMARC)
            {
              take_one (&proof->dmarc, &proof->dmarc_domain, &seen[result->method], result);
            }
          else if (result->method == GENKAN_MESSAGE_METHOD_SPF)
            {
              take_one (&proof->spf, &proof->spf_domain, &seen[result->method], result);
            }
          else if (rank_dkim (self, result->state, result->domain) >
                   rank_dkim (self, proof->dkim_reported, proof->dkim_reported_domain))
            {
              /* several signatures are usual: the best one counts */
              proof->dkim_reported = result->state;
              g_free (proof->dkim_reported_domain);
              proof->dkim_reported_domain = g_strdup (result->domain);
            }
          seen[result->method] = TRUE;
        }
    }
}

/* A pass is about one sender: the one that the reader sees. */
static void
check_from (const Search       *self,
            GenkanMessageProof *proof)
{
  const char *from = genkan_message_get_from_domain (self->message);

  if (proof->dmarc_domain == NULL && from != NULL)
    proof->dmarc_domain = g_ascii_strdown (from, -1);
  if (proof->dmarc == GENKAN_PROOF_PASS &&
      (self->message->n_from != 1 || !_genkan_message_domain_same_owner (self->owners, proof->dmarc_domain, from)))
    proof->dmarc = GENKAN_PROOF_UNKNOWN;
}

/* Whether @authres says that something passed of which the trusted results say that it did not. */
static gboolean
contradicts (const Search               *self,
             const GenkanMessageProof   *proof,
             const GenkanMessageAuthres *authres)
{
  const GenkanProofState states[GENKAN_MESSAGE_N_METHODS] = {
    [GENKAN_MESSAGE_METHOD_DKIM] = proof->dkim_reported,
    [GENKAN_MESSAGE_METHOD_DMARC] = proof->dmarc,
    [GENKAN_MESSAGE_METHOD_SPF] = proof->spf,
  };

  for (guint i = 0; i < authres->results->len; i++)
    {
      const GenkanMessageAuthResult *result = g_ptr_array_index (authres->results, i);

      if (result->state == GENKAN_PROOF_PASS && self->reported[result->method] && states[result->method] != GENKAN_PROOF_PASS)
        return TRUE;
    }

  return FALSE;
}

/* Results in the name of the receiving server that say the opposite of the trusted ones. Without a contradiction they are
 * only ignored: a server that runs two filters writes twice, some write below the headers of the sender, and one that passed
 * the mail on earlier wrote further down. */
static gboolean
has_forged (const Search             *self,
            const GenkanMessageProof *proof)
{
  for (guint i = 0; i < self->all->len; i++)
    {
      const Found *found = g_ptr_array_index (self->all, i);

      if (found->trusted || found->authres->server == NULL || !is_receiver (self, found->authres->server))
        continue;
      if (contradicts (self, proof, found->authres) && (found->in_place || !is_older_receiver (self, found->authres->server)))
        return TRUE;
    }

  return FALSE;
}

/* Older servers write only this header; topmost, and where the receiving side writes. */
static void
take_received_spf (const Search       *self,
                   GenkanMessageProof *proof)
{
  guint end = find_end (self->message, self->way);

  for (guint i = 0; i < end; i++)
    {
      const GenkanMessageHeader *header = g_ptr_array_index (self->message->headers, i);
      g_autoptr (GenkanMessageAuthres) authres = NULL;
      const GenkanMessageAuthResult *result;

      if (!is_header (self->message, i, "Received-SPF"))
        continue;

      authres = _genkan_message_authres_parse_spf (header->value);
      result = g_ptr_array_index (authres->results, 0);
      if (authres->server == NULL || is_receiver (self, authres->server))
        {
          proof->spf = result->state;
          proof->spf_domain = g_strdup (result->domain);
        }
      return;
    }
}

/** Fills in what the receiving server found out, as far as it can be believed. */
void
_genkan_message_proof_take_results (GenkanMessageProof     *self,
                                    GenkanMessage          *message,
                                    const GenkanMessageWay *way,
                                    GenkanUrlOwners        *owners)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (found_free);
  Search search = { .message = message, .way = way, .owners = owners, .all = all };
  const Found *trusted = NULL;

  if (way->entry == NULL)
    return;

  if (find_all (&search))
    trusted = find_trusted (&search, self);
  if (trusted != NULL)
    {
      const char *server = trusted->authres->server != NULL ? trusted->authres->server : way->entry->hop->by;

      self->authserv = g_strdup (server);
      take_results (&search, self);
      check_from (&search, self);
    }
  self->forged_results = self->forged_results || has_forged (&search, self);

  if (self->spf == GENKAN_PROOF_NONE && self->spf_domain == NULL)
    take_received_spf (&search, self);
}
