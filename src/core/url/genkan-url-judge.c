/* SPDX-FileCopyrightText: 2026 The Genkan developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "genkan-url-judge-private.h"

#include <string.h>

static GenkanUrlEvidence *
add_host (GenkanUrlJudgement *self,
          GenkanUrlFinding    finding,
          GenkanWeight        weight,
          guint               start,
          guint               length)
{
  GenkanUrlEvidence *evidence = genkan_url_judgement_add (self, finding, weight);

  evidence->found = self->url.host + start;
  evidence->found_length = length;

  return evidence;
}

static GenkanUrlEvidence *
add_text (GenkanUrlJudgement *self,
          GenkanUrlFinding    finding,
          GenkanWeight        weight,
          GenkanUrlSpan       span)
{
  GenkanUrlEvidence *evidence = genkan_url_judgement_add (self, finding, weight);

  evidence->found = self->url.text + span.start;
  evidence->found_length = span.length;

  return evidence;
}

/* Text that is no address of a page: a clear sentence, and never a green answer. */
static void
judge_no_address (GenkanUrlJudgement *self)
{
  static const struct
  {
    GenkanUrlStatus  status;
    GenkanUrlFinding finding;
    GenkanWeight     weight;
  } rows[] = {
    { GENKAN_URL_EMPTY, GENKAN_URL_FINDING_EMPTY, GENKAN_WEIGHT_FAILURE },
    { GENKAN_URL_NO_ADDRESS, GENKAN_URL_FINDING_NO_ADDRESS, GENKAN_WEIGHT_FAILURE },
    { GENKAN_URL_TOO_LONG, GENKAN_URL_FINDING_TOO_LONG, GENKAN_WEIGHT_FAILURE },
    { GENKAN_URL_INVALID_HOST, GENKAN_URL_FINDING_INVALID_HOST, GENKAN_WEIGHT_FAILURE },
    { GENKAN_URL_SCRIPT, GENKAN_URL_FINDING_SCRIPT, GENKAN_WEIGHT_SIGN },
    { GENKAN_URL_FILE, GENKAN_URL_FINDING_LOCAL_FILE, GENKAN_WEIGHT_FAILURE },
    { GENKAN_URL_CONTACT, GENKAN_URL_FINDING_CONTACT, GENKAN_WEIGHT_FAILURE },
    { GENKAN_URL_OTHER_SCHEME, GENKAN_URL_FINDING_OTHER_SCHEME, GENKAN_WEIGHT_FAILURE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (rows[i].status == self->url.status)
        add_text (self, rows[i].finding, rows[i].weight, (GenkanUrlSpan) { 0, self->url.length });
    }
}

/* "smbc-card.com@" before the real host: whoever wrote that wants it to be read as the host. */
static void
judge_userinfo (const GenkanUrlTables *tables,
                GenkanUrlJudgement    *self)
{
  const char *text = self->url.text + self->url.userinfo.start;
  guint length = self->url.userinfo.length;
  const char *colon = memchr (text, ':', length);
  GenkanUrlSpan name = { self->url.userinfo.start, colon != NULL ? (guint) (colon - text) : length };
  GenkanUrlEvidence *evidence;
  const GenkanUrlPlace *place;

  if (!(self->url.traits & GENKAN_URL_TRAIT_USERINFO))
    return;

  if (memchr (text, '.', length) == NULL)
    {
      add_text (self, GENKAN_URL_FINDING_USERINFO, GENKAN_WEIGHT_SIGN, self->url.userinfo);
      return;
    }

  evidence = add_text (self, GENKAN_URL_FINDING_USERINFO_HOST, GENKAN_WEIGHT_CONTRADICTION, name);
  for (const char *p = self->url.text + name.start; p < self->url.text + name.start + name.length; p++)
    {
      gsize rest = (gsize) (self->url.text + name.start + name.length - p);

      place = genkan_url_places_official (tables->places, p, rest);
      if (place != NULL)
        {
          evidence->service = place->service;
          break;
        }
    }
}

static void
judge_writing (GenkanUrlJudgement *self)
{
  const GenkanUrl *url = &self->url;
  GenkanUrlSpan all = { 0, MIN (url->length, GENKAN_LIMIT_QUOTE) };

  if (url->traits & GENKAN_URL_TRAIT_INVISIBLE)
    add_text (self, GENKAN_URL_FINDING_INVISIBLE, GENKAN_WEIGHT_HINT, all);
  if (url->traits & (GENKAN_URL_TRAIT_WIDE_HOST | GENKAN_URL_TRAIT_ENCODED_HOST | GENKAN_URL_TRAIT_BACKSLASH))
    add_text (self, GENKAN_URL_FINDING_DISGUISED_HOST,
              url->traits & GENKAN_URL_TRAIT_WIDE_HOST ? GENKAN_WEIGHT_HINT : GENKAN_WEIGHT_SIGN, url->authority);
  if (url->port != 0 && url->port != 80 && url->port != 443)
    add_text (self, GENKAN_URL_FINDING_ODD_PORT, GENKAN_WEIGHT_HINT, url->authority);
  if (url->traits & GENKAN_URL_TRAIT_HTTP)
    genkan_url_judgement_add (self, GENKAN_URL_FINDING_NOT_ENCRYPTED, GENKAN_WEIGHT_NOTE);
}

static void
judge_feed (const GenkanUrlTables *tables,
            GenkanUrlJudgement    *self,
            gboolean               hidden)
{
  const GenkanUrl *url = &self->url;

  if (tables->feed == NULL)
    return;

  if (genkan_url_feed_contains (tables->feed, GENKAN_URL_FEED_ADDRESS, url->text, url->length))
    add_text (self, GENKAN_URL_FINDING_FEED_ADDRESS, GENKAN_WEIGHT_KNOWN_BAD,
              (GenkanUrlSpan) { 0, MIN (url->length, GENKAN_LIMIT_QUOTE) });
  else if (!hidden && genkan_url_feed_contains (tables->feed, GENKAN_URL_FEED_HOST, url->host, url->host_length))
    add_host (self, GENKAN_URL_FINDING_FEED_HOST, GENKAN_WEIGHT_KNOWN_BAD, 0, url->host_length);
  else if (!hidden && genkan_url_feed_contains (tables->feed, GENKAN_URL_FEED_OWNER, url->host + url->owner_start,
                                                url->host_length - url->owner_start))
    add_host (self, GENKAN_URL_FINDING_FEED_OWNER, GENKAN_WEIGHT_KNOWN_BAD, url->owner_start,
              url->host_length - url->owner_start);
}

static void
judge_hidden (GenkanUrlJudgement   *self,
              const GenkanUrlPlace *place)
{
  static const GenkanUrlFinding findings[] = {
    [GENKAN_HOSTING_SHORTENER] = GENKAN_URL_FINDING_SHORTENER,
    [GENKAN_HOSTING_REDIRECTOR] = GENKAN_URL_FINDING_REDIRECTOR,
    [GENKAN_HOSTING_SHARED] = GENKAN_URL_FINDING_SHARED_PLACE,
  };
  GenkanUrlEvidence *evidence = add_host (self, findings[place->kind], GENKAN_WEIGHT_HIDDEN, 0, self->url.host_length);

  evidence->word = place->domain;
}

/* Returns: %TRUE when it is decided who the owner is */
static gboolean
judge_lists (GenkanUrlJudgement        *self,
             const GenkanUrlPlaceMatch *match,
             const GenkanService       *claimed)
{
  const GenkanService *owner = match->official != NULL ? match->official->service : NULL;
  GenkanUrlEvidence *evidence;

  if (owner != NULL && (claimed == NULL || genkan_service_same_operator (owner, claimed)))
    {
      evidence = genkan_url_judgement_add (self, GENKAN_URL_FINDING_OFFICIAL, GENKAN_WEIGHT_OFFICIAL);
      evidence->service = owner;
      evidence->word = match->official->domain;
      self->service = owner;
      return TRUE;
    }

  if (match->candidate != NULL && (claimed == NULL || genkan_service_same_operator (match->candidate->service, claimed)))
    {
      evidence = genkan_url_judgement_add (self, GENKAN_URL_FINDING_UNCONFIRMED, GENKAN_WEIGHT_NOTE);
      evidence->service = match->candidate->service;
      evidence->word = match->candidate->domain;
      self->service = match->candidate->service;
      return TRUE;
    }

  if (claimed != NULL)
    {
      /* While a service waits for its second source, the most that can be said is that nobody names this owner. */
      evidence = add_host (self, *claimed->official_domains != NULL ? GENKAN_URL_FINDING_NOT_LISTED : GENKAN_URL_FINDING_NOT_NAMED,
                           GENKAN_WEIGHT_NOT_LISTED, self->url.owner_start, self->url.host_length - self->url.owner_start);
      evidence->service = claimed;
      if (owner != NULL)
        {
          evidence = genkan_url_judgement_add (self, GENKAN_URL_FINDING_OTHER_SERVICE, GENKAN_WEIGHT_HINT);
          evidence->service = owner;
          evidence->word = match->official->domain;
          return TRUE;
        }
    }

  return FALSE;
}

static void
judge_letters (const GenkanUrlTables *tables,
               GenkanUrlJudgement    *self)
{
  GenkanUrlLettersMatch match;
  GenkanUrlEvidence *evidence;

  if (!(self->url.traits & GENKAN_URL_TRAIT_UNICODE_HOST))
    return;

  genkan_url_letters_match (tables->letters, &self->url, &match);
  if (match.service != NULL)
    {
      evidence = add_host (self, match.same_script ? GENKAN_URL_FINDING_NAME_IN_OWNER : GENKAN_URL_FINDING_LOOKALIKE_LETTERS,
                           match.same_script ? GENKAN_WEIGHT_SIGN : GENKAN_WEIGHT_CONTRADICTION, 0, self->url.host_length);
      evidence->service = match.service;
      evidence->word = match.word;
      if (self->service == NULL)
        self->service = match.service;
    }
  else if (match.mixed)
    {
      add_host (self, GENKAN_URL_FINDING_FOREIGN_LETTERS, GENKAN_WEIGHT_SIGN, 0, self->url.host_length);
    }
}

/* Whether a word of the host begins at @at: at its start, behind a dot, or behind a hyphen. */
static gboolean
begins_word (const GenkanUrl *url,
             guint            at)
{
  return at == 0 || url->host[at - 1] == '.' || url->host[at - 1] == '-';
}

/* The official domain that the host spells from @start on, up to a dot or hyphen before its own end. */
static const GenkanUrlPlace *
find_spelled (const GenkanUrlTables *tables,
              const GenkanUrl       *url,
              guint                  start)
{
  const GenkanUrlPlace *found = NULL;
  guint dots = 0;

  for (guint end = start + 1; end < url->host_length && dots <= 3; end++)
    {
      char c = url->host[end];

      /* a word that ends at the suffix of the owner is the owner's own name */
      if ((c == '.' || c == '-') && dots > 0 && !(end >= url->suffix_start && start >= url->owner_start))
        {
          const GenkanUrlPlace *place = genkan_url_places_official (tables->places, url->host + start, end - start);

          found = place != NULL ? place : found;
        }
      dots += c == '.';
    }

  return found;
}

/* A complete official name in front of another owner: www2.jcom.co.jp.login.vkia.cn, and with a hyphen behind it,
 * www.jcb.co.jp-login.com */
static void
judge_embedded (const GenkanUrlTables *tables,
                GenkanUrlJudgement    *self,
                gboolean               vetted)
{
  const GenkanUrl *url = &self->url;

  for (guint start = 0; start < url->owner_start; start++)
    {
      const GenkanUrlPlace *place = begins_word (url, start) ? find_spelled (tables, url, start) : NULL;
      GenkanUrlEvidence *evidence;

      if (place == NULL)
        continue;

      /* libraries of universities reach other sites through names of this form */
      evidence = add_host (self, GENKAN_URL_FINDING_EMBEDDED_OFFICIAL,
                           vetted ? GENKAN_WEIGHT_SIGN : GENKAN_WEIGHT_CONTRADICTION, start, (guint) strlen (place->domain));
      evidence->service = place->service;
      evidence->word = place->domain;
      if (self->service == NULL)
        self->service = place->service;
      return;
    }
}

/* The provider's own page is nobody else's. */
static gboolean
is_below (const GenkanUrl      *url,
          const GenkanUrlPlace *place)
{
  return strlen (place->domain) < url->host_length &&
         !(url->host_length == strlen (place->domain) + 4 && g_str_has_prefix (url->host, "www."));
}

static void
judge_place (GenkanUrlJudgement        *self,
             const GenkanUrlPlaceMatch *match,
             GenkanUrlShapeSigns       *signs)
{
  const GenkanUrl *url = &self->url;

  if (url->traits & GENKAN_URL_TRAIT_IP)
    {
      signs->place = 3;
      add_host (self, url->traits & GENKAN_URL_TRAIT_LOCAL_IP ? GENKAN_URL_FINDING_LOCAL_NETWORK : GENKAN_URL_FINDING_NUMERIC_HOST,
                url->traits & GENKAN_URL_TRAIT_LOCAL_IP ? GENKAN_WEIGHT_NOTE : GENKAN_WEIGHT_SIGN, 0, url->host_length);
      if (url->traits & GENKAN_URL_TRAIT_ODD_IP)
        add_text (self, GENKAN_URL_FINDING_ODD_NUMERIC_HOST, GENKAN_WEIGHT_SIGN, url->authority);
    }
  else if (match->tenant != NULL && match->tenant->kind == GENKAN_HOSTING_DYNAMIC_DNS && is_below (url, match->tenant))
    {
      signs->place = 2;
      add_host (self, GENKAN_URL_FINDING_DYNAMIC_DNS, GENKAN_WEIGHT_SIGN, 0, url->host_length);
    }
  else if ((match->tenant != NULL && is_below (url, match->tenant)) || url->tenant)
    {
      signs->place = 1;
      add_host (self, GENKAN_URL_FINDING_TENANT, GENKAN_WEIGHT_HINT, 0, url->host_length);
    }
}

/* The warning goes to what caused it: the form, or the clue that tipped the scales. */
static void
warn (GenkanUrlJudgement *self,
      gboolean            form_alone)
{
  for (guint i = 0; !form_alone && i < self->n_evidence; i++)
    {
      GenkanUrlEvidence *evidence = &self->evidence[i];

      if (evidence->weight == GENKAN_WEIGHT_HINT && _genkan_url_judge_is_clue (evidence->finding))
        {
          evidence->weight = GENKAN_WEIGHT_SIGN;
          self->weights |= GENKAN_WEIGHT_BIT (GENKAN_WEIGHT_SIGN);
          return;
        }
    }

  add_host (self, GENKAN_URL_FINDING_SHAPE, GENKAN_WEIGHT_SIGN, 0, self->url.host_length);
}

static void
judge_shape (const GenkanUrlTables     *tables,
             GenkanUrlJudgement        *self,
             const GenkanUrlShapeSigns *signs,
             const GenkanUrlSuffix     *suffix,
             GenkanUrlShape            *shape)
{
  double threshold = genkan_url_model_get_threshold (tables->model);
  double from_signs;

  genkan_url_shape_read (shape, &self->url, signs, tables->model);
  self->score = genkan_url_shape_get_score (shape, &self->url, tables->model, &from_signs);

  if (self->score >= threshold)
    warn (self, self->score - from_signs >= threshold);
  if (suffix != NULL && suffix->risky)
    {
      GenkanUrlEvidence *evidence = add_host (self, GENKAN_URL_FINDING_SUFFIX_ODDS, GENKAN_WEIGHT_HINT,
                                              self->url.suffix_start, self->url.host_length - self->url.suffix_start);

      evidence->word = suffix->text;
    }
  if (suffix == NULL || !suffix->calm)
    _genkan_url_judge_imitation (tables, self);
}

/* What can be said of the owner in the end: not the one that the address pretends, or simply nobody that we know. */
static void
judge_owner (GenkanUrlJudgement  *self,
             const GenkanService *claimed)
{
  gboolean imitates = self->service != NULL && (self->weights & GENKAN_WEIGHT_BIT (GENKAN_WEIGHT_CONTRADICTION)) != 0;
  GenkanUrlEvidence *evidence;

  if (claimed != NULL || (self->url.traits & GENKAN_URL_TRAIT_IP))
    return;

  evidence = add_host (self, imitates ? GENKAN_URL_FINDING_NOT_LISTED : GENKAN_URL_FINDING_UNKNOWN_OWNER,
                       imitates ? GENKAN_WEIGHT_NOT_LISTED : GENKAN_WEIGHT_NOTE, self->url.owner_start,
                       self->url.host_length - self->url.owner_start);
  evidence->service = imitates ? self->service : NULL;
}

/**
 * _genkan_url_judge:
 * @claimed: (nullable): the service that the person or the message named
 * @judgement: its url is parsed; everything else is filled in
 * @shape: (out caller-allocates): the form of the address, set when it was looked at
 *
 * The order of the rules follows what was measured on 257,935 confirmed false addresses: first where it leads, then
 * whose it is, and only then what it looks like.
 *
 * Returns: %TRUE when the form was looked at, %FALSE when the answer was clear before
 */
gboolean
_genkan_url_judge (const GenkanUrlTables *tables,
                   const GenkanService   *claimed,
                   GenkanUrlJudgement    *self,
                   GenkanUrlShape        *shape)
{
  const GenkanUrl *url = &self->url;
  const GenkanUrlSuffix *suffix = NULL;
  GenkanUrlShapeSigns signs = { 0 };
  GenkanUrlPlaceMatch match;

  self->n_evidence = 0;
  self->weights = 0;
  self->service = claimed;
  self->score = 0;

  genkan_url_owners_find (tables->owners, &self->url);
  if (url->status != GENKAN_URL_OK)
    {
      judge_no_address (self);
      return FALSE;
    }

  genkan_url_places_match (tables->places, url, claimed, &match);
  judge_userinfo (tables, self);
  judge_writing (self);
  judge_feed (tables, self, match.hidden != NULL);

  if (match.hidden != NULL)
    {
      judge_hidden (self, match.hidden);
      return FALSE;
    }
  if (judge_lists (self, &match, claimed))
    return FALSE;

  judge_place (self, &match, &signs);
  if (url->traits & GENKAN_URL_TRAIT_LOCAL_IP)
    return FALSE; /* the form of a name on the internet says nothing about a device at home */
  if (!(url->traits & GENKAN_URL_TRAIT_IP))
    {
      const char *ending = url->host + url->suffix_start;

      suffix = url->tenant ? NULL : genkan_url_model_find_suffix (tables->model, ending);
      judge_letters (tables, self);
      judge_embedded (tables, self, genkan_url_model_is_vetted (tables->model, ending));
      _genkan_url_judge_names (tables, self, &signs);
    }
  judge_shape (tables, self, &signs, suffix, shape);
  judge_owner (self, claimed);

  return TRUE;
}
