/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-message-case-private.h"

#include <string.h>

#include "genkan-limits.h"

/* The finding about the message for each finding about an address, strongest reason first. */
static const struct
{
  GenkanUrlFinding     url;
  GenkanMessageFinding message;
} link_findings[] = {
  { GENKAN_URL_FINDING_EMBEDDED_OFFICIAL, GENKAN_MESSAGE_FINDING_EMBEDDED_OFFICIAL_NAME },
  { GENKAN_URL_FINDING_JOINED_OFFICIAL, GENKAN_MESSAGE_FINDING_EMBEDDED_OFFICIAL_NAME },
  { GENKAN_URL_FINDING_OFFICIAL_IN_PATH, GENKAN_MESSAGE_FINDING_EMBEDDED_OFFICIAL_NAME },
  { GENKAN_URL_FINDING_USERINFO_HOST, GENKAN_MESSAGE_FINDING_USERINFO_URL },
  { GENKAN_URL_FINDING_LOOKALIKE_LETTERS, GENKAN_MESSAGE_FINDING_PUNYCODE },
  { GENKAN_URL_FINDING_FOREIGN_LETTERS, GENKAN_MESSAGE_FINDING_PUNYCODE },
  { GENKAN_URL_FINDING_FEED_ADDRESS, GENKAN_MESSAGE_FINDING_LISTED_LINK },
  { GENKAN_URL_FINDING_FEED_HOST, GENKAN_MESSAGE_FINDING_LISTED_LINK },
  { GENKAN_URL_FINDING_FEED_OWNER, GENKAN_MESSAGE_FINDING_LISTED_LINK },
  { GENKAN_URL_FINDING_NAME_IN_OWNER, GENKAN_MESSAGE_FINDING_EMBEDDED_BRAND },
  { GENKAN_URL_FINDING_NAME_IN_SUBDOMAIN, GENKAN_MESSAGE_FINDING_EMBEDDED_BRAND },
  { GENKAN_URL_FINDING_NEAR_NAME, GENKAN_MESSAGE_FINDING_LOOKALIKE_HOST },
  { GENKAN_URL_FINDING_LOOKALIKE_NAME, GENKAN_MESSAGE_FINDING_LOOKALIKE_HOST },
  { GENKAN_URL_FINDING_NUMERIC_HOST, GENKAN_MESSAGE_FINDING_IP_HOST },
  { GENKAN_URL_FINDING_DYNAMIC_DNS, GENKAN_MESSAGE_FINDING_DYNDNS },
  { GENKAN_URL_FINDING_TENANT, GENKAN_MESSAGE_FINDING_CLOUD_HOST },
  { GENKAN_URL_FINDING_SHAPE, GENKAN_MESSAGE_FINDING_THROWAWAY_HOST },
  { GENKAN_URL_FINDING_SUFFIX_ODDS, GENKAN_MESSAGE_FINDING_THROWAWAY_HOST },
  { GENKAN_URL_FINDING_SHORTENER, GENKAN_MESSAGE_FINDING_SHORTENER },
  { GENKAN_URL_FINDING_REDIRECTOR, GENKAN_MESSAGE_FINDING_REDIRECTOR },
  { GENKAN_URL_FINDING_SHARED_PLACE, GENKAN_MESSAGE_FINDING_USER_CONTENT_HOST },
  { GENKAN_URL_FINDING_SCRIPT, GENKAN_MESSAGE_FINDING_SCRIPT_LINK },
};

/* One strongest weight and the words of one link for each finding about the message. */
typedef struct
{
  GenkanWeight             weight;
  char                    *found;
  const GenkanMessageLink *link;
  const GenkanService     *service; /* (nullable): whom the link imitates */
} Told;

typedef struct
{
  GenkanMessageCase *judged;
  GHashTable        *seen;   /* addresses */
  GHashTable        *owners; /* of links that lead neither to the service nor to the sender */
  Told               told[GENKAN_MESSAGE_N_FINDINGS];
  guint              n_anchors;
  guint              n_foreign_anchors;
} Links;

/* Returns: whether it was news, and is told */
static gboolean
tell (Links                   *self,
      GenkanMessageFinding     finding,
      GenkanWeight             weight,
      const char              *found,
      gsize                    length,
      const GenkanMessageLink *link)
{
  Told *told = &self->told[finding];

  if (told->link != NULL && told->weight >= weight)
    return FALSE;

  g_free (told->found);
  *told = (Told) { weight, g_strndup (found, length), link, NULL };

  return TRUE;
}

/* What a clue about one address is worth in a message. A hidden destination is told, but does not decide about the whole.
 * The name of some service in a link is no contradiction in a mail that claims to be nobody, and what merely looks odd
 * counts only where somebody is claimed or the words press: people send each other links to home servers. */
static GenkanWeight
weight_in_message (const GenkanMessageCase *judged,
                   const GenkanUrlEvidence *evidence)
{
  gboolean pointed = judged->strong_claim || !judged->message->is_mail || _genkan_message_case_presses (judged);
  gboolean whole_address = evidence->finding == GENKAN_URL_FINDING_EMBEDDED_OFFICIAL ||
                           evidence->finding == GENKAN_URL_FINDING_JOINED_OFFICIAL ||
                           evidence->finding == GENKAN_URL_FINDING_LOOKALIKE_LETTERS;

  switch (evidence->weight)
    {
    case GENKAN_WEIGHT_HIDDEN:
      return GENKAN_WEIGHT_HINT;
    case GENKAN_WEIGHT_CONTRADICTION:
      return whole_address || pointed ? GENKAN_WEIGHT_CONTRADICTION : GENKAN_WEIGHT_HINT;
    case GENKAN_WEIGHT_SIGN:
      return pointed ? GENKAN_WEIGHT_SIGN : GENKAN_WEIGHT_HINT;
    default:
      return evidence->weight;
    }
}

static gboolean
is_hint (GenkanUrlFinding finding)
{
  return finding == GENKAN_URL_FINDING_NAME_IN_OWNER || finding == GENKAN_URL_FINDING_NAME_IN_SUBDOMAIN ||
         finding == GENKAN_URL_FINDING_NEAR_NAME || finding == GENKAN_URL_FINDING_LOOKALIKE_NAME ||
         finding == GENKAN_URL_FINDING_SUFFIX_ODDS || finding == GENKAN_URL_FINDING_TENANT ||
         finding == GENKAN_URL_FINDING_DYNAMIC_DNS || finding == GENKAN_URL_FINDING_SHAPE ||
         finding == GENKAN_URL_FINDING_NUMERIC_HOST;
}

static void
tell_evidence (Links                    *self,
               const GenkanUrlJudgement *judgement,
               const GenkanMessageLink  *link)
{
  GenkanMessageLinkSummary *summary = &self->judged->links;

  for (guint i = 0; i < judgement->n_evidence; i++)
    {
      const GenkanUrlEvidence *evidence = &judgement->evidence[i];
      GenkanWeight weight = weight_in_message (self->judged, evidence);

      summary->contradiction = summary->contradiction || weight >= GENKAN_WEIGHT_CONTRADICTION;
      summary->sign = summary->sign || weight == GENKAN_WEIGHT_SIGN;
      summary->hint = summary->hint || is_hint (evidence->finding);

      for (gsize j = 0; j < G_N_ELEMENTS (link_findings); j++)
        {
          if (link_findings[j].url == evidence->finding &&
              tell (self, link_findings[j].message, weight, judgement->url.host, judgement->url.host_length, link))
            self->told[link_findings[j].message].service = evidence->service;
        }
    }
}

/* Returns: (transfer full) (nullable): the first word of @text that could be an address */
static char *
find_shown_address (const char *text)
{
  g_auto (GStrv) words = text != NULL && strchr (text, '.') != NULL ? g_strsplit_set (text, " \t\n()<>", 12) : NULL;

  for (gsize i = 0; words != NULL && words[i] != NULL; i++)
    {
      if (strchr (words[i], '.') != NULL)
        return g_strdup (words[i]);
    }

  return NULL;
}

/* What a link shows and where it leads: common with click counters, so it counts only when the shown one is official. */
static void
judge_shown (Links                    *self,
             const GenkanUrlJudgement *judgement,
             const GenkanMessageLink  *link)
{
  g_autofree char *shown = find_shown_address (link->shown);
  g_autofree GenkanUrlJudgement *visible = NULL;
  gboolean official;

  if (shown == NULL)
    return;

  visible = g_new (GenkanUrlJudgement, 1);
  genkan_url_check_judge (self->judged->tables->url_check, shown, strlen (shown), NULL, visible);
  if (visible->url.status != GENKAN_URL_OK || judgement->url.status != GENKAN_URL_OK ||
      g_str_equal (visible->url.host + visible->url.owner_start, judgement->url.host + judgement->url.owner_start))
    return;

  official = genkan_url_judgement_get_verdict (visible) == GENKAN_VERDICT_OFFICIAL;
  self->judged->links.shows_official = self->judged->links.shows_official || official;
  tell (self, GENKAN_MESSAGE_FINDING_VISIBLE_HOST_DIFFERS,
        official && self->judged->strong_claim && !self->judged->proved ? GENKAN_WEIGHT_CONTRADICTION : GENKAN_WEIGHT_HINT,
        visible->url.host, visible->url.host_length, link);
}

/* How delivery firms name the computers that count clicks. */
static gboolean
counts_clicks (const GenkanUrl *url)
{
  static const char * const names[] = {
    "click", "clicks", "clk", "track", "tracking", "trk", "tr", "link", "links", "lnk", "r", "rd", "t", "l", "e", "em", "email", "go",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize length = strlen (names[i]);

      if (url->owner_start > length && strncmp (url->host, names[i], length) == 0 && url->host[length] == '.')
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_senders_own (Links      *self,
                const char *owner)
{
  const char *domain = genkan_message_get_from_domain (self->judged->message);
  gsize owner_length = strlen (owner);
  gsize length = domain != NULL ? strlen (domain) : 0;

  return length >= owner_length && g_str_equal (domain + length - owner_length, owner) &&
         (length == owner_length || domain[length - owner_length - 1] == '.');
}

/* `/YWJjQGV4YW1wbGUuanA=`: one word of the path is a text in disguise (base64), such as the address of the one who is lured.
 * Measured: in 141 of 224,000 reported addresses and in none of 96,000 ordinary ones. */
static gboolean
hides_text_in_path (const GenkanUrl *url)
{
  g_autofree char *path = g_strndup (url->text + url->rest.start, strcspn (url->text + url->rest.start, "?#"));
  g_auto (GStrv) words = g_strsplit (path, "/", 16);

  for (gsize i = 0; words[i] != NULL; i++)
    {
      gsize length = strlen (words[i]);
      g_autofree guchar *text = NULL;
      gsize n = 0;
      gsize j = 0;

      if (length < 12 || length % 4 != 0 || words[i][length - 1] != '=')
        continue;
      text = g_base64_decode (words[i], &n);
      while (j < n && (g_ascii_isprint (text[j]) || text[j] == '\n'))
        j++;
      if (n >= 8 && j == n)
        return TRUE;
    }

  return FALSE;
}

static void
judge_link (Links                   *self,
            const GenkanMessageLink *link)
{
  GenkanMessageCase *judged = self->judged;
  GenkanMessageLinkSummary *summary = &judged->links;
  g_autofree GenkanUrlJudgement *judgement = g_new (GenkanUrlJudgement, 1);
  const char *owner;
  gboolean first;

  genkan_url_check_judge (judged->tables->url_check, link->address, strlen (link->address), judged->service, judgement);
  if (judgement->url.status != GENKAN_URL_OK && judgement->url.status != GENKAN_URL_SCRIPT)
    return;

  first = g_hash_table_add (self->seen, link->address);
  if (counts_clicks (&judgement->url))
    tell (self, GENKAN_MESSAGE_FINDING_TRACKER_LINKS, GENKAN_WEIGHT_NOTE, judgement->url.host, judgement->url.host_length, link);
  owner = judgement->url.host + judgement->url.owner_start;
  self->n_anchors += link->kind == GENKAN_MESSAGE_LINK_ANCHOR || link->kind == GENKAN_MESSAGE_LINK_AREA;
  if (judgement->weights & GENKAN_WEIGHT_BIT (GENKAN_WEIGHT_OFFICIAL) && !(judgement->weights & GENKAN_WEIGHT_BIT (GENKAN_WEIGHT_HIDDEN)))
    {
      summary->n_official += first;
      summary->n_links += first;
      return;
    }

  summary->n_links += first;
  if (judgement->weights & GENKAN_WEIGHT_BIT (GENKAN_WEIGHT_HIDDEN))
    summary->n_hidden += first;
  else
    summary->n_foreign += first;
  if (summary->foreign_host == NULL)
    summary->foreign_host = g_strdup (judgement->url.host);
  if (!is_senders_own (self, owner) || judged->sender_role != GENKAN_MESSAGE_SENDER_COMPANY)
    {
      self->n_foreign_anchors += link->kind == GENKAN_MESSAGE_LINK_ANCHOR || link->kind == GENKAN_MESSAGE_LINK_AREA;
      if (!g_hash_table_contains (self->owners, owner))
        g_hash_table_add (self->owners, g_strdup (owner));
    }

  if ((judgement->url.traits & GENKAN_URL_TRAIT_UNICODE_HOST) && judged->strong_claim)
    tell (self, GENKAN_MESSAGE_FINDING_PUNYCODE, GENKAN_WEIGHT_HINT, judgement->url.host, judgement->url.host_length, link);
  tell_evidence (self, judgement, link);
  if (judged->strong_claim && !judged->proved && hides_text_in_path (&judgement->url))
    tell (self, GENKAN_MESSAGE_FINDING_THROWAWAY_HOST, GENKAN_WEIGHT_HINT, judgement->url.host, judgement->url.host_length, link);
  judge_shown (self, judgement, link);
  if (link->kind == GENKAN_MESSAGE_LINK_QR)
    tell (self, GENKAN_MESSAGE_FINDING_QR, GENKAN_WEIGHT_HINT, judgement->url.host, judgement->url.host_length, link);
}

static void
add_told (Links *self)
{
  for (guint i = 0; i < GENKAN_MESSAGE_N_FINDINGS; i++)
    {
      const Told *told = &self->told[i];
      GenkanWeight weight = told->weight;
      GenkanFinding *finding;

      if (told->link == NULL)
        continue;
      /* a real notice of a service about something that a stranger put there: the stranger's page is the question */
      if (i == GENKAN_MESSAGE_FINDING_USER_CONTENT_HOST && self->judged->proved &&
          _genkan_message_case_answers_stranger (self->judged))
        weight = GENKAN_WEIGHT_HIDDEN;
      if (i == GENKAN_MESSAGE_FINDING_VISIBLE_HOST_DIFFERS)
        {
          finding = _genkan_message_case_find (self->judged, (GenkanMessageFinding) i, weight, "shown", told->found);
          genkan_finding_set (finding, "domain", self->judged->links.foreign_host);
        }
      else
        {
          finding = _genkan_message_case_find (self->judged, (GenkanMessageFinding) i, weight,
                                               i == GENKAN_MESSAGE_FINDING_LISTED_LINK || i == GENKAN_MESSAGE_FINDING_TRACKER_LINKS
                                                 ? "domain" : "found", told->found);
        }
      if (told->service != NULL)
        genkan_finding_set (finding, "service", genkan_service_get_name (told->service));
      if (told->link->start >= 0)
        genkan_finding_set_span (finding, (gsize) told->link->start, told->link->length);
      g_free (told->found);
    }
}

/* A link away from the claimed service: firms write for each other, so alone it only says "not theirs". Where the place
 * itself is telling, or the words press, nobody who writes for them would send people there. */
static GenkanWeight
weight_of_foreign (const GenkanMessageCase *judged)
{
  gboolean company = judged->sender_role == GENKAN_MESSAGE_SENDER_COMPANY;
  gboolean foreign = judged->links.n_foreign > 0;

  /* a notice that strangers can write into is genuine, and yet leads to them */
  if (judged->proved && foreign && judged->links.hint)
    return GENKAN_WEIGHT_HIDDEN;
  if (judged->proved || !(judged->strong_claim || company))
    return GENKAN_WEIGHT_HINT;
  if (foreign && judged->strong_claim && (judged->links.hint || _genkan_message_case_presses (judged)))
    return GENKAN_WEIGHT_CONTRADICTION;
  if (!foreign)
    return GENKAN_WEIGHT_SIGN;

  return GENKAN_WEIGHT_NOT_LISTED;
}

static void
judge_all (Links *self)
{
  GenkanMessageCase *judged = self->judged;
  const GenkanMessageLinkSummary *summary = &judged->links;

  if (_genkan_message_case_all_links_official (judged) && judged->service != NULL)
    {
      /* an SMS has no headers to prove anything: there, links that all lead home are the proof */
      gboolean proof = !judged->message->is_mail && genkan_message_get_from_domain (judged->message) == NULL;

      _genkan_message_case_find (judged, GENKAN_MESSAGE_FINDING_LINKS_OFFICIAL, proof ? GENKAN_WEIGHT_PROOF : GENKAN_WEIGHT_NOTE,
                                 "domain", NULL);
    }
  if (judged->service == NULL)
    return;

  if (summary->n_foreign > 0 || (summary->n_hidden > 0 && !judged->message->is_mail && judged->strong_claim))
    _genkan_message_case_find (judged, GENKAN_MESSAGE_FINDING_FOREIGN_LINKS, weight_of_foreign (judged), "domain",
                               summary->foreign_host);
  if (self->n_foreign_anchors >= 2 && self->n_foreign_anchors == self->n_anchors && g_hash_table_size (self->owners) == 1)
    _genkan_message_case_find (judged, GENKAN_MESSAGE_FINDING_ALL_LINKS_ONE_PLACE, GENKAN_WEIGHT_HINT, "domain",
                               summary->foreign_host);
}

/**
 * _genkan_message_case_links:
 *
 * Where the links really lead, each judged as an address that should belong to the claimed service.
 */
void
_genkan_message_case_links (GenkanMessageCase *judged)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Links links = { .judged = judged, .seen = seen, .owners = owners };

  for (guint i = 0; i < MIN (judged->message->links->len, GENKAN_LIMIT_LINKS); i++)
    judge_link (&links, g_ptr_array_index (judged->message->links, i));

  add_told (&links);
  judge_all (&links);
}
