export interface paths {
    "/api/v1/intake/municipal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The form of local governments */
        post: operations["fileMunicipalForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/corporate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The form of companies */
        post: operations["fileCorporateForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/worker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The short form of workers */
        post: operations["fileWorkerForm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/intake/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A challenge whose solution files a form where the desk asks for proof of work
         * @description Find the counter (from 0 up) for which PBKDF2 with the nonce and the counter (32 bit, big-endian) as password, and salt, cost and keyLength as given, begins with keyPrefix (all in hexadecimal): the format of ALTCHA, version 2.
         */
        get: operations["makeFormChallenge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["readSession"];
        put?: never;
        /** Sign in; the answer sets the session cookie */
        post: operations["signIn"];
        /** Sign out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail whoever has this address a link to choose another password by, for one hour; answered alike when nobody has it */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What your role can do at all, by operationId; what can be done with one thing is said with it */
        get: operations["listOwnOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in, newest first */
        get: operations["listOwnSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End one of one’s own sessions at once; one that has ended already, or is somebody else’s, changes nothing */
        post: operations["endOwnSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End all of one’s own sessions but this one */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a member of the desk or a contact is signed in, newest first */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        /** Sign a member of the desk or a contact out everywhere */
        delete: operations["endSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one living session of a member of the desk or a contact */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refused-sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Attempts to sign in that were refused, by day and account, the newest first; of the newest 50,000 */
        get: operations["listRefusedSignIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the second factor in a session that waits for it; the answer sets a new session cookie */
        post: operations["showSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether one has a second factor, and must */
        get: operations["readSecondFactor"];
        put?: never;
        /** Begin to set up an authenticator app; an earlier one counts until a code of this one is typed */
        post: operations["setUpSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let the authenticator app count whose code this is; ends all other sessions, gives recovery codes and a new session cookie */
        put: operations["confirmSecondFactor"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ten new recovery codes in the place of all earlier ones */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a member of the desk has a second factor, and must */
        get: operations["readSecondFactorOf"];
        put?: never;
        post?: never;
        /** Take the second factor away from a member of the desk who is locked out, and end their sessions */
        delete: operations["removeSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members of the desk in the order they joined: skills, capacity, open load, absences */
        get: operations["listStaff"];
        put?: never;
        /** Add a member of the desk, who is invited by mail to choose a password within 72 hours; the other administrators and the supervisors are told */
        post: operations["createStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail a member of the desk a link to choose a password by: for 72 hours, or one hour when they had a password; earlier links open nothing then */
        post: operations["inviteStaff"];
        /** Take back the link a member of the desk was mailed to choose their first password by: it opens nothing any more */
        delete: operations["withdrawStaffInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a member of the desk: name, role, skills, capacity, password (of whoever chose one before); deactivate or reactivate. Of another role or password the other administrators and the supervisors are told. The open tickets of whoever can carry none any more go back into the queue */
        patch: operations["changeStaff"];
        trace?: never;
    };
    "/api/v1/staff/{id}/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what a member of the desk reads their mails in (digest, alerts, notices); consultants for themselves only */
        put: operations["setStaffLanguage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace all absences of a member of the desk, with If-Match only those that were read; consultants their own only */
        put: operations["setAbsences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** API tokens in the order they were made, never their secrets */
        get: operations["listTokens"];
        put?: never;
        /** Make an API token for a trusted program; its secret is shown this once */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End an API token at once */
        delete: operations["revokeToken"];
        options?: never;
        head?: never;
        /** Change how many requests a minute of an API token are answered, from the next one on */
        patch: operations["changeToken"];
        trace?: never;
    };
    "/api/v1/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct what the desk knows of a contact; null takes a value away; with If-Match only what was read */
        patch: operations["changeContact"];
        trace?: never;
    };
    "/api/v1/contacts/{id}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let a verified contact sign in; of a municipality only its representative; 409 once the address was erased */
        put: operations["giveContactAccess"];
        post?: never;
        /** Let a contact sign in no more, and sign them out everywhere */
        delete: operations["takeContactAccess"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back the link a contact was mailed to choose their first password by: it opens nothing any more */
        delete: operations["withdrawContactInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/{id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Vouch for a contact: their address is theirs and they speak for their organisation; 409 once it was erased */
        put: operations["verifyContact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the desk is set to work */
        get: operations["readSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change how the desk works */
        patch: operations["changeSettings"];
        trace?: never;
    };
    "/api/v1/settings/environment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is set where the desk is started, and by which variable; never a secret */
        get: operations["readEnvironmentSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The queue */
        get: operations["listTickets"];
        put?: never;
        /** Take a form down on the telephone, noting the consent given orally */
        post: operations["createTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One ticket */
        get: operations["readTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what the desk notes of a ticket (needs If-Match) */
        patch: operations["changeTicket"];
        trace?: never;
    };
    "/api/v1/tickets/{number}/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a ticket as an administrator, for eight hours; the reason stands in its history, where consultants read it, and the purpose in the audit */
        post: operations["openTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what to what and when, the latest first; codes and ids, names of organisations, and of people only masked */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for workers, how old the oldest is, and which workers live; counts go no further than 10,000 */
        get: operations["readQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue/failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs that failed, the latest first: what the error was and where it arose, never whose words it was about */
        get: operations["listFailures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue/failures/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a failed job done at once; 409 when it has been done since */
        post: operations["retryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/queue/failures/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take a failure out of sight; the job is tried on as long as it has to be done */
        put: operations["dismissFailure"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ticket-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The views of the desk with how many tickets each has */
        get: operations["listTicketViews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark as resolved, saying how */
        put: operations["resolveTicket"];
        post?: never;
        /** Open a resolved ticket again (a closed one: supervisor) */
        delete: operations["reopenTicket"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Note that the next word is someone else's */
        put: operations["startWaiting"];
        post?: never;
        /** End the wait: the next word is the desk's */
        delete: operations["stopWaiting"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Claim a ticket or assign it; of simultaneous claims one wins, the others get 409 */
        put: operations["assignTicket"];
        post?: never;
        /** Put a ticket back into the queue */
        delete: operations["unassignTicket"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/assignment/auto": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign a ticket by skills, experience with the prefecture, load and absence, and say why */
        post: operations["assignTicketAutomatically"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Claim or assign each; with its version a supervisor takes it from somebody */
        post: operations["assignTickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note of each that the next word is someone else's */
        post: operations["startWaitingOfTickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/waiting-end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the wait of each */
        post: operations["stopWaitingOfTickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark each as resolved, saying how */
        post: operations["resolveTickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change what the desk notes of each (needs the version of each) */
        post: operations["changeTickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add the same note to each, for the desk only */
        post: operations["addNoteToTickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/bulk/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep back every scheduled mail of each */
        post: operations["pauseFollowUpsOfTickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each consultant and supervisor has to do, how much they may hold, and when they are away */
        get: operations["readWorkload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who would take which of a member's unfinished tickets, by the rules; nothing is changed. The first 200, what is due first */
        get: operations["proposeHandOver"];
        put?: never;
        /** Give tickets of a member to others at once; those the rules choose still with the rules' reasons, the others by hand */
        post: operations["handOverTickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages in the order they were written */
        get: operations["listMessages"];
        put?: never;
        /** Write to the applicant (out), or note the applicant's word (in) */
        post: operations["addMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notes only the desk reads */
        get: operations["listNotes"];
        put?: never;
        /** Add a note */
        post: operations["addNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who gets a copy of the messages */
        get: operations["listParticipants"];
        put?: never;
        /** Let someone else have the messages too */
        post: operations["addParticipant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/participants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Let someone take part no more: no further mails, and their links to the case open nothing */
        delete: operations["removeParticipant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files of a ticket’s messages, and to the desk those of its notes */
        get: operations["listAttachments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/drafts/{kind}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a file to what you are writing; it belongs to what you send or note with its id */
        post: operations["addAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        /** Take files out of what you are writing */
        patch: operations["removeAttachments"];
        trace?: never;
    };
    "/api/v1/attachments/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file to be saved, never shown */
        get: operations["downloadAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture or PDF to be looked at, where nothing in it can run */
        get: operations["previewAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/unsent-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages to the applicant that have not left yet and can be taken back */
        get: operations["listUnsentMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a message back before it leaves; its words are its author’s draft again */
        delete: operations["takeMessageBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own views and those others share, with how many tickets each has */
        get: operations["listSavedViews"];
        put?: never;
        /** Save a view */
        post: operations["saveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/saved-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a view, with If-Match only as it was read */
        delete: operations["removeView"];
        options?: never;
        head?: never;
        /** Change a view, with If-Match only as it was read; a query given takes the place of the whole query */
        patch: operations["changeView"];
        trace?: never;
    };
    "/api/v1/ticket-views/{view}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose the columns you see a list with */
        put: operations["chooseColumns"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you are writing at a ticket: nobody else’s */
        get: operations["readDrafts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/drafts/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep what you are writing; sending or recording these very words throws it away */
        put: operations["keepDraft"];
        post?: never;
        /** Throw a draft of yours away, with If-Match only as it was read */
        delete: operations["dropDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tickets it is related to */
        get: operations["listRelations"];
        put?: never;
        /** Note what another ticket is to this one */
        post: operations["relateTickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/relations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a relation back, from either of its tickets */
        delete: operations["unrelateTickets"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What merging it into another one would bring, or why it must not be */
        get: operations["previewMerge"];
        /** Let it become part of another one, for good, with If-Match only as it was read; answers with the one that stays */
        put: operations["mergeTicket"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What of it may become a ticket of its own, and whose that may be */
        get: operations["readSplitChoices"];
        put?: never;
        /** Make a ticket of its own of what is chosen of it (needs If-Match); answers with the new one */
        post: operations["splitTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/split-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What splitting it so would bring, or why it must not be; nothing is changed */
        post: operations["previewSplit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase the words of a message, for good: it waits in no mail any more, and is kept of none that went; 409 once it is erased */
        post: operations["eraseMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase the words of a note, for good; 409 once they are erased */
        post: operations["eraseNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase a file of a message or a note with its name, for good: it waits in no mail any more, and is kept of none that went; 409 once it is erased */
        post: operations["eraseAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enquiries/{id}/answerer/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase who was said to have answered an enquiry, and asked about it, in the contact’s name, for good, also from what is kept of mails; 409 once erased, 404 where nobody was */
        post: operations["eraseEnquiryAnswerer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/passed-cases/{id}/answerer/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase who was said to have answered a passed case in the contact’s name, for good; 409 once erased, 404 where nobody was */
        post: operations["erasePassedCaseAnswerer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/passed-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a ticket came through a prefecture, and to which municipalities it was forwarded */
        get: operations["listPassedCases"];
        put?: never;
        /**
         * Forward a case of a prefecture to one of its municipalities, which is asked to confirm it before anything goes on
         * @description The municipality is shown what the form of the case asks for (topics, supports, stage, message), the note, and who passed it on; nothing of what else was said. One that still waits at the same municipality is withdrawn for it.
         */
        post: operations["forwardTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/passed-cases/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Take back what was forwarded to a municipality that has not answered; its link says so */
        put: operations["withdrawPassedCase"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Meetings (面談) */
        get: operations["listMeetings"];
        put?: never;
        /** Offer times for a meeting, book one, or record one */
        post: operations["addMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/meeting-slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Times free for consultant and applicant: working hours without absences and the meetings of either, at least 9 business hours (one business day of the desk) ahead */
        get: operations["listMeetingSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One meeting */
        get: operations["readMeeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Pick one of the times offered; books it */
        put: operations["chooseMeetingSlot"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Move a booked meeting, or change how and where it is, with If-Match only as it was read; null takes a place or address away */
        put: operations["moveMeeting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/consultant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a meeting that is offered or booked to another consultant, with If-Match only as it was read; calendars and the applicant are told */
        put: operations["handOverMeeting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Cancel a meeting that is offered or booked, with If-Match only as it was read */
        put: operations["cancelMeeting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/missed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Note that a booked meeting did not come about; not once its applicant has minutes of it */
        put: operations["missMeeting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/meetings/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write down what was said (議事録): a message to the applicant, or a note only the desk reads. The same again changes nothing; other words are a correction and go again, with If-Match only of what was read */
        put: operations["recordMeeting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}/working-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a member of the desk takes meetings, on business days */
        get: operations["readWorkingHours"];
        /** Replace the working hours of a member of the desk, with If-Match only those that were read; consultants their own only. Booked meetings stay */
        put: operations["setWorkingHours"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether one has a calendar feed */
        get: operations["readCalendarFeed"];
        put?: never;
        /** Make the address of one’s calendar feed; an older one ends */
        post: operations["makeCalendarFeed"];
        /** End one’s calendar feed */
        delete: operations["revokeCalendarFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened: who, what, when, on whose behalf */
        get: operations["listTicketEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look for words in tickets, organisations and people at once */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opened-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the reader opened last, the latest first: tickets they stated their presence at, organisations, people; fifty at most, of ninety days */
        get: operations["listOpenedItems"];
        put?: never;
        /** Note that you opened an organisation or a person; of a ticket your presence there says so */
        post: operations["noteOpenedItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened and what was said, the latest first, and what is to be seen to */
        get: operations["readTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its organisation: standing, contacts, and all tickets, lists, enquiries, introductions, outcomes and meetings, the latest first */
        get: operations["readOrganizationHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An organisation, with or without tickets: standing, contacts, and everything the desk did with it, the latest first */
        get: operations["readOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happens at the desk, as it happens */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened at the desk after a number of the feed: the stream for readers that ask again and again */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who of the desk is at a ticket just now */
        get: operations["readPresence"];
        /** Say what you do at a ticket; it counts for 20 seconds and is renewed by saying it again */
        put: operations["statePresence"];
        post?: never;
        /** Leave a ticket */
        delete: operations["endPresence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What concerns the reader, the latest first, and how much of it they have not read; kept for ninety days, five hundred at most */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark notifications of the reader as read, or as unread again */
        put: operations["markNotifications"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the reader is told of each kind of notification: here only; besides by one mail at nine on business days; or by a mail at once, which tells what comes within five minutes and is not read by then */
        get: operations["readNotificationChoices"];
        /** Choose how the reader is told of kinds of notifications */
        put: operations["chooseNotifications"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/municipalities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find local governments by code, name or kana */
        get: operations["listMunicipalities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/municipalities/{code}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A municipality's strengths, offices and needs, as stated last or in an earlier version */
        get: operations["readMunicipalityProfile"];
        /** State the next version of a municipality's profile; with If-Match only upon the version that was read */
        put: operations["stateMunicipalityProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/municipalities/{code}/profile/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Note that a municipality's profile is still right; it is asked again half a year later */
        put: operations["confirmMunicipalityProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find companies by name or corporate number, in the order they became known */
        get: operations["listCompanies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One company */
        get: operations["readCompany"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A company's purposes, presence, needs and plans, as stated last or in an earlier version */
        get: operations["readCompanyProfile"];
        /** State the next version of a company's profile; with If-Match only upon the version that was read */
        put: operations["stateCompanyProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Correct its name and corporate number, which no form changes; with If-Match only what was read */
        put: operations["correctCompany"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/declared": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Note the day of its Action declaration, or that there is none: declared companies are served first */
        put: operations["declareCompany"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/companies/{id}/profile/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Note that a company's profile is still right; it is asked again half a year later */
        put: operations["confirmCompanyProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proposals of forms by when they were filed */
        get: operations["listProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/proposals/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Accept or refuse every field of a proposal; what is accepted makes the next version of the profile */
        put: operations["decideProposal"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of the evidence from public tables, newest first, and what each was imported from */
        get: operations["listEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/municipalities/{code}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Levels derived of a municipality from public figures, with the figures, and where it is */
        get: operations["readMunicipalityEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The runs of a ticket, newest first */
        get: operations["listMatches"];
        put?: never;
        /** Rank all municipalities for the company of a ticket and keep the run */
        post: operations["runMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/matches/{runId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a run: what it keeps as it was kept, the rest computed again from what it names */
        get: operations["readMatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/matches/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a run would say with other weights, or by what the ticket's form says; nothing is kept */
        post: operations["whatIf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/match-weights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of a ticket's own weights, newest first; runs use the newest */
        get: operations["listMatchWeights"];
        /** State the next version of a ticket's own weights; without any, the stated importances count again */
        put: operations["stateMatchWeights"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** State what the company of a ticket wishes, with a reason: the next version of its profile, and a note */
        put: operations["stateNeeds"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{runId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compute a run again from the versions it names, and say whether it is identical or what differs */
        post: operations["replayRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{runId}/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All candidates of a run by rank, in numbers only: what to page through; a candidate in full is asked for by its code */
        get: operations["readRunRanking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{runId}/candidates/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a run says of one municipality: every line, the strongest reasons, the weakest points, what to ask */
        get: operations["readRunCandidate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{runId}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two to four municipalities of a run side by side, criterion by criterion */
        get: operations["compareCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{runId}/excluded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The municipalities a run ruled out and why, in order of code */
        get: operations["listExcluded"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{runId}/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything consultants did to the order of a run, in the order they did it */
        get: operations["listAdjustments"];
        put?: never;
        /** Pin, place or leave out a candidate of a run, or take that back; the engine's rank stands beside it */
        post: operations["adjustRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/suiting-companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rank the companies the desk works for by how they and the municipality of a ticket suit each other; nothing is kept */
        get: operations["rankCompanies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/shortlists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shortlists of a ticket; the company sees those that were dispatched */
        get: operations["listShortlists"];
        put?: never;
        /** Draft a shortlist of municipalities for a company out of a match run */
        post: operations["draftShortlist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shortlists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A shortlist */
        get: operations["readShortlist"];
        put?: never;
        post?: never;
        /** Withdraw a shortlist, with If-Match only as it was read; enquiries already sent stand */
        delete: operations["withdrawShortlist"];
        options?: never;
        head?: never;
        /** Change the candidates, their order or the words of a shortlist that has not left the desk (needs If-Match); an approval ends */
        patch: operations["changeShortlist"];
        trace?: never;
    };
    "/api/v1/shortlists/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Approve a drafted shortlist; neither its author nor who changed it last can */
        put: operations["approveShortlist"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shortlists/{id}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mail the shortlist to the company, whose applicant must be verified */
        put: operations["dispatchShortlist"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shortlists/{id}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget the summary that was written: enquiries from now on say what is composed of the needs as they are then */
        delete: operations["renewSummary"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shortlists/{id}/candidates/{code}/interest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** State, once, whether the company is interested in a municipality; interested sends the enquiry */
        put: operations["stateInterest"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{runId}/responses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of what a match run proposed: interest, declines, answers, introductions, outcomes */
        get: operations["listRunResponses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shortlists/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the company gets of a shortlist: the mail, and what its page says of each candidate; nothing is sent or kept */
        get: operations["previewShortlist"];
        put?: never;
        /** The same of a shortlist that has not left the desk, with changes that are not saved; faults as of changing it */
        post: operations["previewShortlistChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/shortlist-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same of a shortlist that is not drafted yet; faults as of drafting it */
        post: operations["previewNewShortlist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/message-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The whole mail a message would become; nothing is sent or kept */
        post: operations["previewMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enquiries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Enquiries of all tickets, by what they wait for */
        get: operations["listEnquiries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enquiries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An enquiry, as its reader may see it */
        get: operations["readEnquiry"];
        put?: never;
        post?: never;
        /** Withdraw an enquiry nobody was introduced by yet */
        delete: operations["withdrawEnquiry"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enquiries/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Accept or decline, once, or ask a question the consultant relays */
        put: operations["answerEnquiry"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enquiries/{id}/questions/{questionId}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Relay the company's reply to a question; a blind company's must not identify it */
        put: operations["replyToQuestion"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enquiries/{id}/disclosure-consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** A blind company agrees to be named to the municipality that accepted; both are introduced */
        put: operations["consentToDisclosure"];
        post?: never;
        /** The company no longer agrees to be named; ends an enquiry before its introduction and stops queued mail */
        delete: operations["withdrawDisclosureConsent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/introductions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An introduction: both sides, and what came of it */
        get: operations["readIntroduction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/introductions/{id}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what came of an introduction */
        post: operations["recordOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/introductions/{id}/outcomes/{outcomeId}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a recorded outcome back, or record another instead of it */
        post: operations["correctOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** E-mails of a ticket in the order they are due: what will go out when, what went, and why something will not */
        get: operations["listFollowUps"];
        put?: never;
        /** Add an e-mail to the applicant by hand, now or for a later day */
        post: operations["addFollowUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** E-mails that belong to no ticket, in the order they are due: to organisations about their profile or their contact, to consultants about their week */
        get: operations["listTicketlessFollowUps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole story of an e-mail: who planned it, what changed it, what the mail server said */
        get: operations["readFollowUp"];
        put?: never;
        post?: never;
        /** Take an e-mail back before it goes */
        delete: operations["cancelFollowUp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the scheduled mails of a ticket are paused, since when, by whom and why */
        get: operations["readPause"];
        /** Keep back every scheduled mail of a ticket, those planned later included */
        put: operations["pauseFollowUps"];
        post?: never;
        /** Let them go again; what is overdue goes one after the other from the next business hour on, of each series the last */
        delete: operations["resumeFollowUps"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Skip this one mail of its series and say why; the others go on */
        put: operations["skipFollowUp"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{id}/send-now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Send a mail that waits at once, whatever the hour and in spite of a pause; no survey of a meeting that is not over. The notice that ends a wait (waiting-resolved) resolves its ticket in the same step, and the reminders that wait before it are cancelled (overtaken) */
        put: operations["hastenFollowUp"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of the mails due in a period, per series: due = sent + failed + cancelled + unknown + still due */
        get: operations["readMailLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/ledger/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mails behind the numbers of the ledger, in the order they were planned for */
        get: operations["listLedgerMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/response-times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** First responses to the tickets of a fiscal year against the time they were due */
        get: operations["readResponseTimes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/response-times/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report of first responses as a file for spreadsheets */
        get: operations["downloadResponseTimes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the tickets of a fiscal year came: from the form to an office that is still there */
        get: operations["readFunnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/funnel/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The funnel as a file for spreadsheets */
        get: operations["downloadFunnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sequences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sequences of mails as they are now: steps, conditions, what ends them, and what may be changed */
        get: operations["listSequences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sequences/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One sequence with all its versions */
        get: operations["readSequence"];
        /** State another version of a sequence; what runs already keeps its own, and the same again makes none */
        put: operations["changeSequence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks still to be seen to, in the order they were made */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many tasks are still to be seen to */
        get: operations["countTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{number}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks of a ticket, done ones too, in the order they were made */
        get: operations["listTicketTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that a task was seen to; what is about a request for erasure by supervisors and administrators only */
        put: operations["completeTask"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Grant a request for erasure (erasure_request): nothing is ever mailed to the person's address again, what waits is cancelled, the task is done; what is stored is left to people by another task (erasure_by_hand) */
        put: operations["eraseAddress"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Addresses nothing is mailed to, newest first */
        get: operations["listSuppressions"];
        put?: never;
        /** Mail nothing (unsubscribed: nothing optional) to an address any more */
        post: operations["suppressAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppressions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Let mails go to the address again */
        delete: operations["liftSuppression"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/text-blocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every block of text in the desk’s mails: where it stands, which variables it may use, what it says now */
        get: operations["listTextBlocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/text-blocks/{code}/texts/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a block says now in one language, with its ETag */
        get: operations["readText"];
        /** Save what a block says from now on, in mails not yet written (needs If-Match) */
        put: operations["saveText"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/text-blocks/{code}/texts/{language}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of a text, newest first; the last is 0, as delivered */
        get: operations["listTextVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/text-blocks/{code}/texts/{language}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Make an older version of a text the newest again (needs If-Match) */
        put: operations["restoreText"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/canned-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own canned texts and those others share */
        get: operations["listCannedTexts"];
        put?: never;
        /** Keep a canned text, for yourself or shared, in one language or both */
        post: operations["addCannedText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/canned-texts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a canned text, with If-Match only as it was read */
        delete: operations["removeCannedText"];
        options?: never;
        head?: never;
        /** Change a canned text, with If-Match only as it was read */
        patch: operations["changeCannedText"];
        trace?: never;
    };
    "/api/v1/tickets/{number}/canned-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your canned texts as they would be written to the applicant of a ticket, in their language where there are words in it */
        get: operations["fillCannedTexts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/text-blocks/{code}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A mail of a real ticket with this text, as its reader would get it now, or the text alone as a sample; nothing is sent or kept */
        post: operations["previewText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/text-blocks/{code}/test-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send that mail to your own address, to see how the text reads */
        post: operations["testText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sequences/{code}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The whole mails one step brings, by their readers, about people and places that are samples; nothing is sent or kept */
        post: operations["previewSequence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All code lists with Japanese and English labels */
        get: operations["readCatalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caught-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails the embedded catcher keeps instead of delivering, newest first; 404 where the catcher has never run; to administrators masked while they have not opened a mail or its ticket */
        get: operations["listCaughtMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caught-mails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A caught mail with its text and HTML; administrators open it or its ticket with a recorded reason first (needsReason) */
        get: operations["readCaughtMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caught-mails/{id}/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a caught mail of no ticket as an administrator, for eight hours; the reason stays in the audit */
        post: operations["openCaughtMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SequenceStepInput: {
            /** @description Its name within the sequence, e.g. reminder-3 */
            code: string;
            /**
             * @description Which message it is
             * @enum {string}
             */
            kind: "acknowledgement" | "worker-referral" | "assignment-notice" | "new-assignment" | "consultant-message" | "participant-added" | "split-notice" | "passed-case-request" | "passed-case-receipt" | "passed-case-outcome" | "shortlist" | "enquiry" | "question-notice" | "enquiry-reply" | "consent-request" | "enquiry-declined" | "reminder" | "introduction" | "after-meeting-survey" | "meeting-offer" | "meeting-offer-reminder" | "meeting-confirmation" | "meeting-moved" | "meeting-cancelled" | "meeting-missed" | "meeting-reminder" | "aftercare" | "expiry-notice" | "new-link" | "one-time-code" | "form-confirmation" | "invitation" | "password-reset" | "password-changed" | "password-set" | "second-factor-set-up" | "second-factor-removed" | "recovery-code-used" | "recovery-codes-renewed" | "access-given" | "token-made" | "erasure-receipt" | "erasure-notice" | "substitute-notice" | "waiting-reminder" | "waiting-resolved" | "overdue-notice" | "overdue-escalation" | "profile-check" | "handover-request" | "weekly-digest" | "daily-digest" | "notices" | "manual-follow-up" | "test-mail";
            /** @enum {string} */
            unit: "at_once" | "business_days" | "business_days_before" | "days" | "months";
            /** @description How many of the unit after the event; 0 at once */
            count: number;
            /**
             * @description The text block it opens with, where its kind has several; the usual one when absent
             * @enum {string}
             */
            text?: "mail.closing" | "acknowledgement.opening" | "acknowledgement.closing" | "worker-referral.opening" | "worker-referral.employer" | "worker-referral.closing" | "assignment-notice.opening" | "assignment-notice.closing" | "erasure-receipt.opening" | "new-assignment.opening" | "after-meeting-survey.opening" | "after-meeting-survey.questions" | "after-meeting-survey.closing" | "waiting-reminder.first" | "waiting-reminder.second" | "waiting-reminder.first-unwritten" | "waiting-reminder.second-unwritten" | "waiting-resolved.opening" | "waiting-resolved.closing" | "overdue-notice.opening" | "overdue-notice.question" | "overdue-escalation.opening" | "overdue-escalation.question" | "meeting-offer.opening" | "meeting-offer.closing" | "meeting-offer-reminder.opening" | "meeting-offer-reminder.closing" | "meeting-confirmation.opening" | "meeting-confirmation.closing" | "meeting-moved.opening" | "meeting-moved.closing" | "meeting-cancelled.opening" | "meeting-cancelled.offer" | "meeting-cancelled.closing" | "meeting-missed.opening" | "meeting-missed.closing" | "meeting-reminder.opening" | "meeting-reminder.closing" | "shortlist.opening" | "enquiry.opening" | "enquiry.answering" | "question-notice.opening" | "question-notice.closing" | "enquiry-reply.opening" | "consent-request.opening" | "enquiry-declined.opening" | "enquiry-declined.closing" | "expiry.shortlist.opening" | "expiry.shortlist.closing" | "expiry.company.opening" | "expiry.company.closing" | "expiry.municipality.opening" | "expiry.municipality.closing" | "expiry.consent.company.opening" | "expiry.consent.company.closing" | "expiry.consent.municipality.opening" | "expiry.consent.municipality.closing" | "reminder.shortlist.first" | "reminder.shortlist.second" | "reminder.enquiry.first" | "reminder.enquiry.second" | "reminder.consent.first" | "reminder.consent.second" | "reminder.passed-case.first" | "reminder.passed-case.second" | "reminder.help" | "reminder.deadline" | "reminder.crossing" | "profile-check.opening" | "profile-check.closing" | "handover-request.opening" | "handover-request.closing" | "weekly-digest.opening" | "daily-digest.opening" | "notices.opening" | "introduction.company.opening" | "introduction.municipality.opening" | "introduction.company.steps" | "introduction.municipality.steps" | "introduction.closing" | "aftercare.company.opening" | "aftercare.municipality.opening" | "aftercare.company.questions30" | "aftercare.company.questions90" | "aftercare.company.questions180" | "aftercare.municipality.questions30" | "aftercare.municipality.questions90" | "aftercare.municipality.questions180" | "aftercare.company.closing" | "aftercare.municipality.closing";
            /**
             * @description Only when this holds as the sequence starts
             * @enum {string}
             */
            condition?: "from_worker" | "from_organization" | "blind";
        };
        SavedQueryInput: {
            status?: ("new" | "open" | "waiting_applicant" | "waiting_third_party" | "resolved" | "closed")[];
            /** @enum {string} */
            audience?: "municipal" | "corporate" | "worker";
            /** @description Who has it: somebody, the reader, nobody, or a colleague the reader stands in for today */
            assignee?: string | ("me" | "none" | "stood_in_for");
            /** @enum {string} */
            topic?: "muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules";
            /** Format: uuid */
            organization?: string;
            /** @description Words in number, names and message; two characters are enough */
            q?: string;
            /**
             * @description By when the desk's next word is due: overdue, before the day ends in Japan, or at all
             * @enum {string}
             */
            due?: "overdue" | "today" | "open";
            fastPass?: boolean;
            /**
             * @description due: by when the desk's word is due, what owes none after that, and what is resolved or closed after all else, the latest first; queue: the same with the fast pass first among what is due
             * @enum {string}
             */
            sort?: "queue" | "received" | "due" | "updated";
        };
        OwnFactorProofInput: {
            password: string;
            /** @description Six digits of the app that counts, or a recovery code; needed as long as one counts */
            code?: string;
        };
        Problem: {
            /** @description URI reference that names the kind of problem: /problems/{code} */
            type: string;
            /** @description What went wrong and what to do, in the language of Accept-Language */
            title: string;
            status: number;
            /** @description Stable code of the problem */
            code: string;
            requestId: string;
            /** @description Every wrong field of the request (with 422) */
            errors?: {
                field: string;
                code: string;
                message: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        Receipt: {
            ticket: {
                number: string;
                /** @enum {string} */
                audience: "municipal" | "corporate" | "worker";
                /** @enum {string} */
                status: "new" | "open" | "waiting_applicant" | "waiting_third_party" | "resolved" | "closed";
                receivedAt: string;
                firstResponseDueAt: string;
            };
        };
        Assignment: {
            ticketNumber: string;
            /** @enum {string} */
            status: "new" | "open" | "waiting_applicant" | "waiting_third_party" | "resolved" | "closed";
            /** @description Who takes care of the ticket; null when it is back in the queue */
            assigneeId: string | null;
            /** @description Also the ETag of the ticket */
            version: number;
            automatic: boolean;
            /** @description Sum of the points of the reasons; null for an assignment by hand */
            score: number | null;
            /** @description Why this consultant; empty for an assignment by hand */
            reasons: {
                /** @enum {string} */
                rule: "audience" | "topics" | "prefecture" | "load" | "stands_in_for";
                /** @description audience, prefecture: 1 or 0; topics: how many of the ticket’s; load: tickets held; stands_in_for: the absent colleague’s id */
                value: number | string;
                /** @description What the rule adds to the score */
                points: number;
            }[];
            runnerUp: {
                /** Format: uuid */
                consultantId: string;
                score: number;
                reasons: {
                    /** @enum {string} */
                    rule: "audience" | "topics" | "prefecture" | "load" | "stands_in_for";
                    /** @description audience, prefecture: 1 or 0; topics: how many of the ticket’s; load: tickets held; stands_in_for: the absent colleague’s id */
                    value: number | string;
                    /** @description What the rule adds to the score */
                    points: number;
                }[];
            } | null;
        };
        Workload: {
            items: {
                /** Format: uuid */
                staffId: string;
                /** @enum {string} */
                role: "administrator" | "supervisor" | "consultant" | "auditor";
                /** @description Unfinished tickets they may hold; automatic assignment gives no more */
                capacity: number;
                /** @description Unfinished tickets they hold */
                open: number;
                /** @description Of these: the desk's next word is overdue */
                overdue: number;
                /** @description Of these: the desk's next word is due before the day ends in Japan */
                dueToday: number;
                /** @description Today in Japan */
                isAbsent: boolean;
                /** @description Those that last or are to come, the next one first */
                absences: {
                    startsOn: string;
                    endsOn: string;
                    substituteId: string | null;
                }[];
            }[];
        };
        HandOverProposal: {
            items: {
                number: string;
                version: number;
                /** @description Whom the rules choose, and why; null: nobody has room */
                proposed: {
                    /** Format: uuid */
                    consultantId: string;
                    score: number;
                    reasons: {
                        /** @enum {string} */
                        rule: "audience" | "topics" | "prefecture" | "load" | "stands_in_for";
                        /** @description audience, prefecture: 1 or 0; topics: how many of the ticket’s; load: tickets held; stands_in_for: the absent colleague’s id */
                        value: number | string;
                        /** @description What the rule adds to the score */
                        points: number;
                    }[];
                } | null;
            }[];
        };
        HandOver: {
            /** @description Numbers of the tickets that were given */
            assigned: string[];
            failed: {
                number: string;
                /**
                 * @description not_theirs: held no more, or finished; stale: changed since; not_active_consultant: nobody to give it to
                 * @enum {string}
                 */
                code: "not_theirs" | "stale" | "not_active_consultant";
            }[];
        };
        StaffMember: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "administrator" | "supervisor" | "consultant" | "auditor";
            /**
             * @description What their mails are written in
             * @enum {string}
             */
            language: "ja" | "en";
            /** @description Whether the person can sign in */
            active: boolean;
            /** @description Whether tickets can be given to them: active, and of a role that takes any */
            carriesTickets: boolean;
            skills: {
                audiences: ("municipal" | "corporate" | "worker")[];
                topics: ("muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules")[];
                prefectures: ("10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09")[];
            };
            /** @description Tickets the person can hold at once */
            capacity: number;
            absences: {
                /** @description First day (YYYY-MM-DD, Japan) */
                startsOn: string;
                /** @description Last day, included */
                endsOn: string;
                /** @description Who stands in */
                substituteId: string | null;
            }[];
            createdAt: string;
            updatedAt: string;
        };
        StaffMemberWithLoad: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "administrator" | "supervisor" | "consultant" | "auditor";
            /**
             * @description What their mails are written in
             * @enum {string}
             */
            language: "ja" | "en";
            /** @description Whether the person can sign in */
            active: boolean;
            /** @description Whether tickets can be given to them: active, and of a role that takes any */
            carriesTickets: boolean;
            skills: {
                audiences: ("municipal" | "corporate" | "worker")[];
                topics: ("muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules")[];
                prefectures: ("10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09")[];
            };
            /** @description Tickets the person can hold at once */
            capacity: number;
            absences: {
                /** @description First day (YYYY-MM-DD, Japan) */
                startsOn: string;
                /** @description Last day, included */
                endsOn: string;
                /** @description Who stands in */
                substituteId: string | null;
            }[];
            createdAt: string;
            updatedAt: string;
            /** @description Unfinished tickets the person holds */
            openLoad: number;
            /** @description Until when they may choose their first password by the link that was mailed; null: no such link */
            invitedUntil: string | null;
            /** @description Whether they have no password yet */
            awaitsPassword: boolean;
            /** @description What its reader may do with them now */
            can: {
                giveTickets: boolean;
                letHost: boolean;
                letStandIn: boolean;
                change: boolean;
                setAbsences: boolean;
                listSessions: boolean;
                invite: boolean;
                withdrawInvitation: boolean;
            };
        };
        StaffPage: {
            items: components["schemas"]["StaffMemberWithLoad"][];
            nextCursor: string | null;
        };
        BulkResult: {
            items: {
                number: string;
                done: boolean;
                /** @description Why it was not done, as the act to this ticket alone would have answered; null when it was */
                problem: ({
                    status: number;
                    /** @description Stable code of the problem */
                    code: string;
                    /** @description What went wrong and what to do, in the language of Accept-Language */
                    title: string;
                    /** @description Every wrong field of the request (with 422) */
                    errors?: {
                        field: string;
                        code: string;
                        message: string;
                    }[];
                } & {
                    [key: string]: unknown;
                }) | null;
            }[];
        };
        CatalogEntry: {
            code: string;
            ja: string;
            en: string;
        };
        InBothLanguages: {
            ja: string;
            en: string;
        };
        ConsentText: {
            /** @description What a form sends as formConsent.version */
            version: string;
            /** @description Day from which forms show it */
            date: string;
            /** @description Whose form shows it */
            audience: string;
            /** @description What personal data is used for */
            purpose: components["schemas"]["InBothLanguages"];
            /** @description Who else is given what of it, and when */
            sharing: components["schemas"]["InBothLanguages"];
            /** @description What the person may ask for */
            requests: components["schemas"]["InBothLanguages"];
        };
        Catalog: {
            /** @description Match runs name the version they used */
            catalogVersion: string;
            audiences: components["schemas"]["CatalogEntry"][];
            languages: components["schemas"]["CatalogEntry"][];
            supports: {
                code: string;
                ja: string;
                en: string;
                /** @description Whom it is offered to */
                audiences: string[];
            }[];
            topics: {
                code: string;
                ja: string;
                en: string;
                /** @description Whose topic it is */
                audience: string;
            }[];
            stages: components["schemas"]["CatalogEntry"][];
            preferredContacts: components["schemas"]["CatalogEntry"][];
            meetingKinds: components["schemas"]["CatalogEntry"][];
            meetingStatuses: components["schemas"]["CatalogEntry"][];
            ticketStatuses: components["schemas"]["CatalogEntry"][];
            eventTypes: components["schemas"]["CatalogEntry"][];
            resolutionKinds: components["schemas"]["CatalogEntry"][];
            roles: components["schemas"]["CatalogEntry"][];
            outcomeKinds: components["schemas"]["CatalogEntry"][];
            correctionReasons: components["schemas"]["CatalogEntry"][];
            mailReadingReasons: components["schemas"]["CatalogEntry"][];
            openingPurposes: components["schemas"]["CatalogEntry"][];
            tokenReasons: components["schemas"]["CatalogEntry"][];
            migrationDesks: components["schemas"]["CatalogEntry"][];
            industries: components["schemas"]["CatalogEntry"][];
            employeeBands: {
                code: string;
                ja: string;
                en: string;
                from: number;
                /** @description Null: no upper end */
                to: number | null;
            }[];
            /** @description Of people who would come and seats that are needed, of a blind company */
            countBands: {
                code: string;
                ja: string;
                en: string;
                from: number;
                /** @description Null: no upper end */
                to: number | null;
            }[];
            strengths: {
                code: string;
                ja: string;
                en: string;
                group: string;
            }[];
            companyNeeds: {
                code: string;
                ja: string;
                en: string;
                /** @description Its name where no target is told: 席数 of 席数（以上） */
                untargeted: {
                    ja: string;
                    en: string;
                };
                /** @description Group of the strength; null for what is required of an office or a place */
                group: string | null;
                /**
                 * @description How it is judged: level = 1 to 5 with evidence; range = full inside, falling evenly to nothing at a tolerance; flag = yes or no
                 * @enum {string}
                 */
                kind: "level" | "range" | "flag" | "set" | "text";
                /**
                 * @description What its target is: words_or_level = words, or the least level 1 to 5; none = it takes no target
                 * @enum {string}
                 */
                target: "words_or_level" | "words" | "number" | "date" | "office_forms" | "lines" | "occupancies" | "transport_hubs" | "talent_fields" | "none";
            }[];
            municipalNeeds: {
                code: string;
                ja: string;
                en: string;
                /**
                 * @description How it is judged: level = 1 to 5 with evidence; range = full inside, falling evenly to nothing at a tolerance; flag = yes or no
                 * @enum {string}
                 */
                kind: "level" | "range" | "flag" | "set" | "text";
                /** @enum {string} */
                target: "industries" | "presences" | "occupancies" | "range" | "number" | "none";
            }[];
            purposes: components["schemas"]["CatalogEntry"][];
            presences: components["schemas"]["CatalogEntry"][];
            officeForms: components["schemas"]["CatalogEntry"][];
            occupancies: components["schemas"]["CatalogEntry"][];
            lines: components["schemas"]["CatalogEntry"][];
            transportHubs: components["schemas"]["CatalogEntry"][];
            talentFields: components["schemas"]["CatalogEntry"][];
            disclosures: components["schemas"]["CatalogEntry"][];
            /** @description Public figures that levels are derived from */
            indicators: {
                code: string;
                ja: string;
                en: string;
                /** @enum {string} */
                unit: "per_1000" | "per_100" | "percent";
                /** @enum {string} */
                favourable: "high" | "low";
            }[];
            prefectures: components["schemas"]["CatalogEntry"][];
            followUpStates: components["schemas"]["CatalogEntry"][];
            sequences: components["schemas"]["CatalogEntry"][];
            messageKinds: components["schemas"]["CatalogEntry"][];
            sequenceStarts: components["schemas"]["CatalogEntry"][];
            stopConditions: components["schemas"]["CatalogEntry"][];
            stepConditions: components["schemas"]["CatalogEntry"][];
            offsetUnits: components["schemas"]["CatalogEntry"][];
            cancelReasons: components["schemas"]["CatalogEntry"][];
            holdReasons: components["schemas"]["CatalogEntry"][];
            putOffReasons: components["schemas"]["CatalogEntry"][];
            delayReasons: components["schemas"]["CatalogEntry"][];
            suppressionReasons: components["schemas"]["CatalogEntry"][];
            passedCaseKinds: components["schemas"]["CatalogEntry"][];
            passedCaseStatuses: components["schemas"]["CatalogEntry"][];
            relationKinds: components["schemas"]["CatalogEntry"][];
            /** @description How much a need matters: its importance as a code */
            importances: components["schemas"]["CatalogEntry"][];
            taskKinds: components["schemas"]["CatalogEntry"][];
            notificationKinds: components["schemas"]["CatalogEntry"][];
            notificationWays: components["schemas"]["CatalogEntry"][];
            shortlistStatuses: components["schemas"]["CatalogEntry"][];
            /** @description What a refused move names as legal */
            shortlistActs: components["schemas"]["CatalogEntry"][];
            enquiryStatuses: components["schemas"]["CatalogEntry"][];
            /** @description What a refused move names as legal */
            enquiryActs: components["schemas"]["CatalogEntry"][];
            proposalStatuses: components["schemas"]["CatalogEntry"][];
            /** @description What the lines of a report may be */
            reportAxes: components["schemas"]["CatalogEntry"][];
            funnelSteps: components["schemas"]["CatalogEntry"][];
            /** @description What senders of forms agree to, newest version last; each version stays as it is */
            consentTexts: components["schemas"]["ConsentText"][];
        };
        Erasure: {
            /** Format: uuid */
            id: string;
            erasedAt: string;
        };
        EvidenceImport: {
            /** @description What the table calls itself, or the name of its file */
            source: string;
            /** @description Of the file */
            sha256: string;
            /** @description Years its figures are of; none for places */
            years: number[];
            rows: number;
            importedAt: string;
        };
        EvidenceVersion: {
            version: number;
            createdAt: string;
            statistics: components["schemas"]["EvidenceImport"] | null;
            places: components["schemas"]["EvidenceImport"] | null;
        };
        MunicipalityEvidence: {
            code: string;
            /** @description Of the evidence; 0 when nothing was imported */
            version: number;
            /** @description What the tables do not say is left out */
            levels: {
                /** @enum {string} */
                strength: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance";
                /** @description Of which division the industry cluster is; null for other strengths */
                industry: ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T") | null;
                /** @description 1–5, derived from where the figures stand among all municipalities; stated by nobody */
                level: number;
                figures: {
                    /** @enum {string} */
                    indicator: "ict_employees" | "industry_employees" | "tourism_employees" | "working_age" | "net_migration" | "doctors" | "clinics" | "nurseries" | "teachers" | "shops" | "ordinary_balance" | "real_debt_service";
                    /** @description In the unit of the indicator */
                    value: number;
                    year: number;
                    /** @description Among all municipalities that have the figure, 100 the most favourable */
                    percentile: number;
                }[];
            }[];
            /** @description 保育所等数; null when the table says nothing, or none (it leaves 認定こども園 out) */
            nurseries: number | null;
            place: {
                latitude: number;
                longitude: number;
            } | null;
        };
        IntroducedPerson: {
            /** Format: uuid */
            contactId: string;
            organization: string;
            /** @description Of a municipality in Latin letters, Aizuwakamatsu-shi; null: no reading is known */
            organizationRomanName: string | null;
            department: string | null;
            title: string | null;
            name: string;
            email: string;
            phone: string | null;
        };
        Outcome: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "site_visit" | "office_opened" | "staff_relocated" | "related_population" | "withdrawn" | "stayed";
            /** @description Day in Japan, YYYY-MM-DD */
            on: string;
            recordedAt: string;
            /** @description The outcome it was recorded instead of */
            insteadOf: string | null;
            /** @description It was recorded by mistake and counts no more; such outcomes are shown to the desk alone */
            correction: {
                at: string;
                /**
                 * Format: uuid
                 * @description Of the desk
                 */
                by: string;
                /** @description Empty once it was erased */
                reason: string;
            } | null;
        };
        ProvisionRecord: {
            /** Format: uuid */
            subjectContactId: string;
            /** Format: uuid */
            recipientOrganizationId: string;
            items: string[];
            /** @enum {string} */
            consent: "disclosure_consent" | "open_disclosure" | "acceptance";
            consentedAt: string;
            providedAt: string;
        };
        Introduction: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            enquiryId: string;
            /** @description Null for the municipality */
            ticketNumber: string | null;
            createdAt: string;
            /** @description Null for the municipality once the company has withdrawn its disclosure consent */
            company: components["schemas"]["IntroducedPerson"] | null;
            municipality: components["schemas"]["IntroducedPerson"];
            consentWithdrawnAt: string | null;
            outcomes: components["schemas"]["Outcome"][];
            /** @description Records of provision to third parties; null outside the desk */
            provisions: components["schemas"]["ProvisionRecord"][] | null;
            /** @description What its reader may do with it now */
            can: {
                recordOutcome: boolean;
                correctOutcome: boolean;
            };
        };
        MatchAdjustment: {
            /** Format: uuid */
            id: string;
            municipalityCode: string;
            /** @enum {string} */
            act: "pin" | "exclude" | "place" | "release";
            /** @description Of a placed one: where in the consultants' order, from 1 */
            position: number | null;
            reason: string;
            /**
             * Format: uuid
             * @description Member of the desk
             */
            createdBy: string;
            createdAt: string;
        };
        Sentence: {
            ja: string;
            en: string;
        };
        MatchedMunicipality: {
            code: string;
            name: string;
            /** @description In Latin letters, Aizuwakamatsu-shi; null: no reading is known */
            romanName: string | null;
            /** @enum {string} */
            prefecture: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
        };
        MatchSide: {
            /** @description Sum of the points of its contributions, 0 to 1 */
            score: number;
            /** @description Share of the weight that rests on known facts, 0 to 1 */
            confidence: number;
            contributions: {
                /** @enum {string} */
                criterion: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "office_seats" | "office_private_rooms" | "office_has_private_rooms" | "office_meeting_rooms" | "office_security" | "office_line" | "office_mbps" | "office_rent" | "office_trial_stay" | "office_from" | "office_form" | "office_occupancy" | "distance" | "travel_time" | "tokyo_travel_time" | "own_site_distance" | "customer_distance" | "transport" | "subsidy" | "tax_relief" | "nursery" | "school" | "visit_tour" | "business_land" | "utilities" | "talent_fields" | "words" | "industry" | "presence" | "occupancy" | "company_size" | "head_count" | "length_of_stay" | "local_hiring" | "side_jobs" | "community" | "unspecified" | "openness";
                weight: number;
                utility: number;
                points: number;
                known: boolean;
                certainty: number;
                origin: {
                    /** @constant */
                    kind: "need";
                    importance: number | "must";
                } | {
                    /** @constant */
                    kind: "implied";
                    by: {
                        /** @enum {string} */
                        list: "purpose" | "presence" | "industry";
                        /** @enum {string} */
                        code: "talent" | "bcp" | "open_innovation" | "local_market" | "retention" | "productivity" | "sdgs" | "work_styles" | "cost_saving" | "satellite_office" | "workation" | "relocation" | "two_bases" | "head_office_functions" | "local_hiring" | "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T";
                    }[];
                } | {
                    /** @constant */
                    kind: "base";
                };
                reason: {
                    /** @constant */
                    kind: "strength";
                    /** @enum {string} */
                    basis: "stated" | "derived" | "related" | "mentioned" | "unknown";
                    level: number | null;
                    leastLevel: number | null;
                    note: string | null;
                    record: boolean;
                    figures: {
                        /** @enum {string} */
                        indicator: "ict_employees" | "industry_employees" | "tourism_employees" | "working_age" | "net_migration" | "doctors" | "clinics" | "nurseries" | "teachers" | "shops" | "ordinary_balance" | "real_debt_service";
                        value: number;
                        year: number;
                        percentile: number;
                    }[];
                    from: {
                        /** @enum {string} */
                        code: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "offices";
                        level: number | null;
                    } | null;
                    words: {
                        asked: string;
                        found: string[];
                        partly?: string[];
                        denied?: string[];
                        coverage: number;
                    } | null;
                } | {
                    /** @constant */
                    kind: "office";
                    /** @enum {string} */
                    basis: "stated" | "unknown";
                    office: string | null;
                    stated: (number | string | boolean | string[] | {
                        min: number | null;
                        max: number | null;
                    }) | null;
                    target: number | string | boolean | string[] | {
                        min: number | null;
                        max: number | null;
                    };
                } | {
                    /** @constant */
                    kind: "place";
                    /** @enum {string} */
                    basis: "stated" | "measured" | "estimated" | "related" | "unknown";
                    stated: (number | string | boolean | string[] | {
                        min: number | null;
                        max: number | null;
                    }) | null;
                    target: number | string | boolean | string[] | {
                        min: number | null;
                        max: number | null;
                    };
                } | {
                    /** @constant */
                    kind: "words";
                    /** @enum {string} */
                    basis: "mentioned" | "unknown";
                    words: {
                        asked: string;
                        found: string[];
                        partly?: string[];
                        denied?: string[];
                        coverage: number;
                    };
                    strengths: ("industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance")[];
                    through?: {
                        /** @enum {string} */
                        code: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance";
                        level: number | null;
                    }[];
                } | {
                    /** @constant */
                    kind: "company";
                    /** @enum {string} */
                    basis: "stated" | "unknown";
                    stated: (number | string | boolean | string[] | {
                        min: number | null;
                        max: number | null;
                    }) | null;
                    target: number | string | boolean | string[] | {
                        min: number | null;
                        max: number | null;
                    };
                } | {
                    /** @constant */
                    kind: "base";
                };
                explanation: components["schemas"]["Sentence"];
            }[];
        };
        MatchCandidate: {
            /** @description The engine's rank */
            rank: number;
            /** @description Place in the consultants' order; null when they left it out */
            deskRank: number | null;
            /** @description What consultants did with it that still counts */
            adjustment: components["schemas"]["MatchAdjustment"] | null;
            municipality: components["schemas"]["MatchedMunicipality"];
            /** @description Null: it has stated nothing */
            profileVersionId: string | null;
            /** @description Harmonic mean of both sides, 0 to 1 */
            score: number;
            confidence: number;
            /** @description How well the municipality meets the company's wishes */
            companySide: components["schemas"]["MatchSide"];
            /** @description How well the company meets the municipality's wishes */
            municipalitySide: components["schemas"]["MatchSide"];
            /** @description Unanswered (要確認), must-haves first */
            unknowns: {
                /** @enum {string} */
                side: "company" | "municipality";
                /** @enum {string} */
                ask: "company" | "municipality";
                /** @enum {string} */
                criterion: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "office_seats" | "office_private_rooms" | "office_has_private_rooms" | "office_meeting_rooms" | "office_security" | "office_line" | "office_mbps" | "office_rent" | "office_trial_stay" | "office_from" | "office_form" | "office_occupancy" | "distance" | "travel_time" | "tokyo_travel_time" | "own_site_distance" | "customer_distance" | "transport" | "subsidy" | "tax_relief" | "nursery" | "school" | "visit_tour" | "business_land" | "utilities" | "talent_fields" | "words" | "industry" | "presence" | "occupancy" | "company_size" | "head_count" | "length_of_stay" | "local_hiring" | "side_jobs" | "community" | "unspecified" | "openness";
                weight: number;
                must: boolean;
                /**
                 * @description Null in runs of engine 1
                 * @default null
                 */
                bestRank: number | null;
                /**
                 * @description Null in runs of engine 1
                 * @default null
                 */
                worstRank: number | null;
                question: components["schemas"]["Sentence"];
            }[];
            /** @description What speaks for it most, heaviest first */
            reasons: components["schemas"]["Sentence"][];
        };
        MatchExcluded: {
            municipality: components["schemas"]["MatchedMunicipality"];
            violations: {
                /** @enum {string} */
                side: "company" | "municipality";
                /** @enum {string} */
                criterion: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "office_seats" | "office_private_rooms" | "office_has_private_rooms" | "office_meeting_rooms" | "office_security" | "office_line" | "office_mbps" | "office_rent" | "office_trial_stay" | "office_from" | "office_form" | "office_occupancy" | "distance" | "travel_time" | "tokyo_travel_time" | "own_site_distance" | "customer_distance" | "transport" | "subsidy" | "tax_relief" | "nursery" | "school" | "visit_tour" | "business_land" | "utilities" | "talent_fields" | "words" | "industry" | "presence" | "occupancy" | "company_size" | "head_count" | "length_of_stay" | "local_hiring" | "side_jobs" | "community" | "unspecified" | "openness";
                required: number | string | boolean | string[] | {
                    min: number | null;
                    max: number | null;
                };
                stated: number | string | boolean | string[] | {
                    min: number | null;
                    max: number | null;
                };
                shortBy: number | null;
            }[];
            reasons: components["schemas"]["Sentence"][];
        };
        ByWhom: {
            /**
             * @description desk: a member of the desk on behalf of the organisation
             * @enum {string}
             */
            kind: "contact" | "desk";
            name: string;
        };
        MunicipalityName: components["schemas"]["MatchedMunicipality"];
        ShortlistCandidate: {
            municipality: components["schemas"]["MunicipalityName"];
            /** @description The consultant's order */
            position: number;
            /** @description The engine's rank; null for the company */
            engineRank: number | null;
            /** @description Place in the consultants' order of the run when it was drafted; null for the company */
            deskRank: number | null;
            /** @description The engine's score, 0–1; null for the company */
            score: number | null;
            /** @description The consultant's words to the company about it; empty where there are none */
            note: string;
            /** @description Why it is proposed, in Japanese, heaviest first */
            reasons: string[];
            /** @description The same in English; what people wrote stays as they wrote it */
            reasonsInEnglish: string[];
            interest: {
                /** @enum {string} */
                interest: "interested" | "declined";
                reason: string | null;
                statedAt: string;
                by: components["schemas"]["ByWhom"] | null;
            } | null;
            enquiry: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                status: "sent" | "asked" | "accepted" | "declined" | "withdrawn" | "expired" | "introduced";
            } | null;
        };
        Shortlist: {
            /** Format: uuid */
            id: string;
            /** @description Which words and candidates it has, and whether they are approved; goes into If-Match */
            version: string;
            ticketNumber: string;
            /** @description The match run it was made from; null for the company */
            runId: string | null;
            /**
             * @description answered: every candidate has an answer
             * @enum {string}
             */
            status: "draft" | "approved" | "dispatched" | "answered" | "withdrawn" | "expired";
            /** @description The consultant's words to the company */
            note: string;
            /** @description What a blind enquiry says beside the codes */
            enquirySummary: string;
            /** @description Whether a consultant wrote it for this list; otherwise it is composed of the profile, as it is when an enquiry is sent */
            enquirySummaryWritten: boolean;
            /** @description What was written tells by now which company it is, so that the composed one stands in its place */
            enquirySummaryHeldBack: boolean;
            /**
             * @description Whether an enquiry it sends now names the company; sent ones stay as they are
             * @enum {string}
             */
            disclosure: "blind" | "open";
            candidates: components["schemas"]["ShortlistCandidate"][];
            /** @description Member of the desk; null for the company */
            createdBy: string | null;
            createdAt: string;
            /** @description Who changed it last, of the desk; null for the company, and until somebody did */
            changedBy: string | null;
            changedAt: string | null;
            /** @description Member of the desk; null for the company and until approved */
            approvedBy: string | null;
            approvedAt: string | null;
            /** @description Member of the desk; null for the company and until dispatched */
            dispatchedBy: string | null;
            dispatchedAt: string | null;
            /** @description The company may answer until then */
            expiresAt: string | null;
            endedAt: string | null;
            /** @description What the desk still has to see to before it can be dispatched; empty afterwards, and for the company */
            beforeDispatch: ("approval" | "verified_applicant")[];
            /** @description What its reader may do with it now */
            can: {
                change: boolean;
                approve: boolean;
                dispatch: boolean;
                withdraw: boolean;
                stateInterest: boolean;
                renewSummary: boolean;
            };
        };
        FollowUp: {
            /** Format: uuid */
            id: string;
            /** @description Which message it becomes */
            kind: string;
            /** @description What a reminder reminds of */
            about: ("shortlist" | "enquiry" | "consent" | "passed-case") | null;
            /** @description The version of the sequence it was planned by, which it keeps; null: by hand, or a mail that belongs to none */
            sequence: {
                code: string;
                version: number;
                step: string | null;
            } | null;
            /** @description Which mail of its series: business days of a reminder, days of after-care */
            step: number | null;
            /**
             * @description Who it is for; applicant includes participants (CC), organization is for mails about an organisation and no ticket
             * @enum {string}
             */
            side: "applicant" | "municipality" | "organization" | "staff";
            /** @description Whose enquiry or introduction it is about; null: it is about none */
            municipality: {
                code: string;
                name: string;
                romanName: string | null;
            } | null;
            /** @description The organisation it is about, when it belongs to no ticket */
            organizationId: string | null;
            /** @description The participant it is for */
            participantId: string | null;
            /** @description The member of the desk it is for */
            staffId: string | null;
            /** @description Waits for business hours */
            scheduled: boolean;
            /** @description Added by hand, it does not go when the applicant has replied since */
            unlessReplied: boolean;
            /** @description Its reader may unsubscribe from mails like it */
            optional: boolean;
            /** @enum {string} */
            state: "pending" | "sending" | "sent" | "unknown" | "failed" | "cancelled";
            dueAt: string;
            /** @description When it goes as things stand: dueAt, or later if it waits for business hours, if its reader has had the mails of a day by then, or if it belongs to a wait for the applicant whose mails before it go late; of the end of such a wait, when its ticket is resolved if nothing is heard. null: it does not, or was, or nobody can say (`delay`). In a timeline only business hours are looked at */
            goesAt: string | null;
            /** @description Why goesAt is later than dueAt, as things stand. Null also in a timeline, where it is not looked for */
            goesLaterFor: ("business_hours" | "daily_cap" | "too_early") | null;
            /** @description Why it will not go as things stand: nothing is mailed to its address. Null also in a timeline, where it is not looked for */
            against: ("hard_bounce" | "unsubscribed" | "erased" | "withdrawn") | null;
            /** @description What it waits for, or will when its time comes, as things stand. verified_contact: its reader has not proved their address. representative: vouch for a contact of the municipality (PUT /contacts/{id}/verification); when there is none, take its form by telephone first (POST /tickets). question_open: the municipality has asked and waits for the reply (PUT /enquiries/{id}/questions/{questionId}/reply). resolution: the ticket is resolved first, by the clockwork, when its time has come */
            heldFor: ("verified_contact" | "representative" | "question_open" | "scan" | "resolution") | null;
            /** @description Why it waits until dueAt although it was due before, and since when */
            putOff: {
                /** @enum {string} */
                reason: "business_hours" | "daily_cap" | "too_early";
                at: string;
            } | null;
            /** @description Why it has not gone although its time has come, and since when that is so. Null also in a timeline, where it is not looked for */
            delay: {
                /** @enum {string} */
                reason: "mail_server_away";
                since: string;
            } | null;
            /** @description Since when it is kept back because the mails of its ticket are paused */
            pausedAt: string | null;
            cancelReason: ("answered" | "withdrawn" | "consent_withdrawn" | "expired" | "ticket_closed" | "first_mail_not_sent" | "reassigned" | "meeting_moved" | "meeting_cancelled" | "meeting_held" | "not_told" | "offered_anew" | "not_needed" | "hard_bounce" | "unsubscribed" | "erased" | "handling_refused" | "moved_on" | "replied" | "skipped" | "question_asked" | "overtaken" | "told_already" | "asked_already" | "not_wanted" | "no_mailbox" | "attachment_refused" | "participant_removed" | "merged" | "words_erased" | "by_hand") | null;
            /** @description Why it was skipped, in the words of whoever did */
            skipReason: string | null;
            /** @description As written for the last attempt; null before the first */
            subject: string | null;
            /** @description As written for the last attempt, links masked */
            text: string | null;
            attempts: {
                attempt: number;
                startedAt: string;
                /** @description Null while it is under way */
                endedAt: string | null;
                /** @description unknown: the mail server gave no answer, the mail may have arrived */
                outcome: ("sent" | "later" | "refused" | "unknown") | null;
                /** @description How far it had come when it ended: connection (setting up the session, or it broke off), sender, recipient, data (leave to send the words), content (the words were on their way). null: it was taken, never left, or is older than this record */
                phase: ("connection" | "sender" | "recipient" | "data" | "content") | null;
                smtpCode: number | null;
            }[];
            sentAt: string | null;
            createdAt: string;
            /** @description Who added it by hand */
            createdBy: string | null;
            /** @description What its reader may do with it now; sendNow of the end of a wait also resolves its ticket and cancels the reminders before it */
            can: {
                skip: boolean;
                sendNow: boolean;
            };
        };
        JsonValue: string | number | boolean | null | components["schemas"]["JsonValue"][] | {
            [key: string]: components["schemas"]["JsonValue"];
        };
        Event: {
            /** Format: uuid */
            id: string;
            /** @description What happened, e.g. ticket.assigned */
            type: string;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "staff" | "contact" | "link" | "applicant" | "system";
                id: string | null;
            };
            /** @description The organisation the desk acted for */
            onBehalfOf: string | null;
            subjectId: string | null;
            /** @description Codes and ids, never personal data */
            details: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        };
        MailStory: {
            /** Format: uuid */
            id: string;
            /** @description Which message it becomes */
            kind: string;
            /** @description What a reminder reminds of */
            about: ("shortlist" | "enquiry" | "consent" | "passed-case") | null;
            /** @description The version of the sequence it was planned by, which it keeps; null: by hand, or a mail that belongs to none */
            sequence: {
                code: string;
                version: number;
                step: string | null;
            } | null;
            /** @description Which mail of its series: business days of a reminder, days of after-care */
            step: number | null;
            /**
             * @description Who it is for; applicant includes participants (CC), organization is for mails about an organisation and no ticket
             * @enum {string}
             */
            side: "applicant" | "municipality" | "organization" | "staff";
            /** @description Whose enquiry or introduction it is about; null: it is about none */
            municipality: {
                code: string;
                name: string;
                romanName: string | null;
            } | null;
            /** @description The organisation it is about, when it belongs to no ticket */
            organizationId: string | null;
            /** @description The participant it is for */
            participantId: string | null;
            /** @description The member of the desk it is for */
            staffId: string | null;
            /** @description Waits for business hours */
            scheduled: boolean;
            /** @description Added by hand, it does not go when the applicant has replied since */
            unlessReplied: boolean;
            /** @description Its reader may unsubscribe from mails like it */
            optional: boolean;
            /** @enum {string} */
            state: "pending" | "sending" | "sent" | "unknown" | "failed" | "cancelled";
            dueAt: string;
            /** @description When it goes as things stand: dueAt, or later if it waits for business hours, if its reader has had the mails of a day by then, or if it belongs to a wait for the applicant whose mails before it go late; of the end of such a wait, when its ticket is resolved if nothing is heard. null: it does not, or was, or nobody can say (`delay`). In a timeline only business hours are looked at */
            goesAt: string | null;
            /** @description Why goesAt is later than dueAt, as things stand. Null also in a timeline, where it is not looked for */
            goesLaterFor: ("business_hours" | "daily_cap" | "too_early") | null;
            /** @description Why it will not go as things stand: nothing is mailed to its address. Null also in a timeline, where it is not looked for */
            against: ("hard_bounce" | "unsubscribed" | "erased" | "withdrawn") | null;
            /** @description What it waits for, or will when its time comes, as things stand. verified_contact: its reader has not proved their address. representative: vouch for a contact of the municipality (PUT /contacts/{id}/verification); when there is none, take its form by telephone first (POST /tickets). question_open: the municipality has asked and waits for the reply (PUT /enquiries/{id}/questions/{questionId}/reply). resolution: the ticket is resolved first, by the clockwork, when its time has come */
            heldFor: ("verified_contact" | "representative" | "question_open" | "scan" | "resolution") | null;
            /** @description Why it waits until dueAt although it was due before, and since when */
            putOff: {
                /** @enum {string} */
                reason: "business_hours" | "daily_cap" | "too_early";
                at: string;
            } | null;
            /** @description Why it has not gone although its time has come, and since when that is so. Null also in a timeline, where it is not looked for */
            delay: {
                /** @enum {string} */
                reason: "mail_server_away";
                since: string;
            } | null;
            /** @description Since when it is kept back because the mails of its ticket are paused */
            pausedAt: string | null;
            cancelReason: ("answered" | "withdrawn" | "consent_withdrawn" | "expired" | "ticket_closed" | "first_mail_not_sent" | "reassigned" | "meeting_moved" | "meeting_cancelled" | "meeting_held" | "not_told" | "offered_anew" | "not_needed" | "hard_bounce" | "unsubscribed" | "erased" | "handling_refused" | "moved_on" | "replied" | "skipped" | "question_asked" | "overtaken" | "told_already" | "asked_already" | "not_wanted" | "no_mailbox" | "attachment_refused" | "participant_removed" | "merged" | "words_erased" | "by_hand") | null;
            /** @description Why it was skipped, in the words of whoever did */
            skipReason: string | null;
            /** @description As written for the last attempt; null before the first */
            subject: string | null;
            /** @description As written for the last attempt, links masked */
            text: string | null;
            attempts: {
                attempt: number;
                startedAt: string;
                /** @description Null while it is under way */
                endedAt: string | null;
                /** @description unknown: the mail server gave no answer, the mail may have arrived */
                outcome: ("sent" | "later" | "refused" | "unknown") | null;
                /** @description How far it had come when it ended: connection (setting up the session, or it broke off), sender, recipient, data (leave to send the words), content (the words were on their way). null: it was taken, never left, or is older than this record */
                phase: ("connection" | "sender" | "recipient" | "data" | "content") | null;
                smtpCode: number | null;
                /** @description The server's own words; hidden from auditors, they may repeat an address */
                response: string | null;
                /** @description Message-ID it was written under; null when it was never written */
                messageId: string | null;
            }[];
            sentAt: string | null;
            createdAt: string;
            /** @description Who added it by hand */
            createdBy: string | null;
            /** @description What its reader may do with it now; sendNow of the end of a wait also resolves its ticket and cancels the reminders before it */
            can: {
                skip: boolean;
                sendNow: boolean;
            };
            /** @description The event it follows; null for one added by hand, brought by the calendar, or older than this record */
            plannedBy: components["schemas"]["Event"] | null;
            /** @description What happened to it: put off, held, paused, cancelled, sent … */
            history: components["schemas"]["Event"][];
            /** @description The same each time it is sent; before the first attempt, the one it will have */
            messageId: string;
        };
        MailLedger: {
            from: string;
            to: string;
            series: {
                /** @description Code of the sequence, or the kind of mail when it belongs to none */
                series: string;
                /** @description All mails planned for the period, by the accounts kept when they were planned, whenever they went or go: what was put off, or sent at once, counts on the day it was first due. The sum of sent, failed, cancelled, unknown and stillDue, which are counted from the mails themselves */
                due: number;
                sent: number;
                failed: number;
                cancelled: number;
                /** @description Nobody knows whether they arrived */
                unknown: number;
                /** @description Waiting or being sent */
                stillDue: number;
                /** @description Part of stillDue: wait for a proved address or a representative */
                held: number;
                /** @description Part of stillDue: kept back because the mails of their ticket are paused */
                paused: number;
            }[];
            total: {
                /** @description All mails planned for the period, by the accounts kept when they were planned, whenever they went or go: what was put off, or sent at once, counts on the day it was first due. The sum of sent, failed, cancelled, unknown and stillDue, which are counted from the mails themselves */
                due: number;
                sent: number;
                failed: number;
                cancelled: number;
                /** @description Nobody knows whether they arrived */
                unknown: number;
                /** @description Waiting or being sent */
                stillDue: number;
                /** @description Part of stillDue: wait for a proved address or a representative */
                held: number;
                /** @description Part of stillDue: kept back because the mails of their ticket are paused */
                paused: number;
            };
            /** @description Whether every line adds up; false: a mail or its account is gone, which `npm run mail:reconcile` names */
            balanced: boolean;
        };
        LedgerMail: {
            /** Format: uuid */
            id: string;
            /** @description Which message it becomes */
            kind: string;
            /** @description What a reminder reminds of */
            about: ("shortlist" | "enquiry" | "consent" | "passed-case") | null;
            /** @description The version of the sequence it was planned by, which it keeps; null: by hand, or a mail that belongs to none */
            sequence: {
                code: string;
                version: number;
                step: string | null;
            } | null;
            /** @description Which mail of its series: business days of a reminder, days of after-care */
            step: number | null;
            /**
             * @description Who it is for; applicant includes participants (CC), organization is for mails about an organisation and no ticket
             * @enum {string}
             */
            side: "applicant" | "municipality" | "organization" | "staff";
            /** @description Whose enquiry or introduction it is about; null: it is about none */
            municipality: {
                code: string;
                name: string;
                romanName: string | null;
            } | null;
            /** @description The organisation it is about, when it belongs to no ticket */
            organizationId: string | null;
            /** @description The participant it is for */
            participantId: string | null;
            /** @description The member of the desk it is for */
            staffId: string | null;
            /** @description Waits for business hours */
            scheduled: boolean;
            /** @description Added by hand, it does not go when the applicant has replied since */
            unlessReplied: boolean;
            /** @description Its reader may unsubscribe from mails like it */
            optional: boolean;
            /** @enum {string} */
            state: "pending" | "sending" | "sent" | "unknown" | "failed" | "cancelled";
            dueAt: string;
            /** @description When it goes as things stand: dueAt, or later if it waits for business hours, if its reader has had the mails of a day by then, or if it belongs to a wait for the applicant whose mails before it go late; of the end of such a wait, when its ticket is resolved if nothing is heard. null: it does not, or was, or nobody can say (`delay`). In a timeline only business hours are looked at */
            goesAt: string | null;
            /** @description Why goesAt is later than dueAt, as things stand. Null also in a timeline, where it is not looked for */
            goesLaterFor: ("business_hours" | "daily_cap" | "too_early") | null;
            /** @description Why it will not go as things stand: nothing is mailed to its address. Null also in a timeline, where it is not looked for */
            against: ("hard_bounce" | "unsubscribed" | "erased" | "withdrawn") | null;
            /** @description What it waits for, or will when its time comes, as things stand. verified_contact: its reader has not proved their address. representative: vouch for a contact of the municipality (PUT /contacts/{id}/verification); when there is none, take its form by telephone first (POST /tickets). question_open: the municipality has asked and waits for the reply (PUT /enquiries/{id}/questions/{questionId}/reply). resolution: the ticket is resolved first, by the clockwork, when its time has come */
            heldFor: ("verified_contact" | "representative" | "question_open" | "scan" | "resolution") | null;
            /** @description Why it waits until dueAt although it was due before, and since when */
            putOff: {
                /** @enum {string} */
                reason: "business_hours" | "daily_cap" | "too_early";
                at: string;
            } | null;
            /** @description Why it has not gone although its time has come, and since when that is so. Null also in a timeline, where it is not looked for */
            delay: {
                /** @enum {string} */
                reason: "mail_server_away";
                since: string;
            } | null;
            /** @description Since when it is kept back because the mails of its ticket are paused */
            pausedAt: string | null;
            cancelReason: ("answered" | "withdrawn" | "consent_withdrawn" | "expired" | "ticket_closed" | "first_mail_not_sent" | "reassigned" | "meeting_moved" | "meeting_cancelled" | "meeting_held" | "not_told" | "offered_anew" | "not_needed" | "hard_bounce" | "unsubscribed" | "erased" | "handling_refused" | "moved_on" | "replied" | "skipped" | "question_asked" | "overtaken" | "told_already" | "asked_already" | "not_wanted" | "no_mailbox" | "attachment_refused" | "participant_removed" | "merged" | "words_erased" | "by_hand") | null;
            /** @description Why it was skipped, in the words of whoever did */
            skipReason: string | null;
            /** @description As written for the last attempt; null before the first */
            subject: string | null;
            /** @description As written for the last attempt, links masked */
            text: string | null;
            attempts: {
                attempt: number;
                startedAt: string;
                /** @description Null while it is under way */
                endedAt: string | null;
                /** @description unknown: the mail server gave no answer, the mail may have arrived */
                outcome: ("sent" | "later" | "refused" | "unknown") | null;
                /** @description How far it had come when it ended: connection (setting up the session, or it broke off), sender, recipient, data (leave to send the words), content (the words were on their way). null: it was taken, never left, or is older than this record */
                phase: ("connection" | "sender" | "recipient" | "data" | "content") | null;
                smtpCode: number | null;
            }[];
            sentAt: string | null;
            createdAt: string;
            /** @description Who added it by hand */
            createdBy: string | null;
            /** @description What its reader may do with it now; sendNow of the end of a wait also resolves its ticket and cancels the reminders before it */
            can: {
                skip: boolean;
                sendNow: boolean;
            };
            /** @description Number of its ticket; null when it belongs to none */
            ticket: string | null;
            /** @description When it was first due: the ledger counts it on that day */
            plannedFor: string;
        };
        MessagePreview: {
            /** @description Address of the applicant */
            to: string;
            /** @enum {string} */
            language: "ja" | "en";
            subject: string;
            /** @description The whole mail, links masked */
            text: string;
            /** @description Why it would wait before it goes */
            heldFor: "verified_contact" | null;
        };
        ShortlistPreview: {
            subject: string;
            /** @description The mail, links masked, in the language of its reader */
            text: string;
            /** @description The words to the company above them */
            note: string;
            /** @description What the page behind the link says of each */
            candidates: {
                municipality: {
                    code: string;
                    name: string;
                    /** @description Its name */
                    prefecture: string;
                };
                /** @description The consultant's words to the company about it; empty where there are none */
                note: string;
                /** @description Which wishes of the company it meets */
                reasons: {
                    ja: string;
                    en: string;
                }[];
                /** @description For which wishes a related strength speaks */
                related: {
                    ja: string;
                    en: string;
                }[];
                /** @description What else is strong there, that nobody wished for */
                beside: {
                    ja: string;
                    en: string;
                }[];
                /** @description Where it is known to fall short of what the company asked for */
                weaknesses: {
                    ja: string;
                    en: string;
                }[];
                /** @description What nobody has said yet, and who can */
                questions: {
                    /** @enum {string} */
                    ask: "municipality" | "company" | "desk";
                    must: boolean;
                    question: {
                        ja: string;
                        en: string;
                    };
                }[];
            }[];
            /** @description What an enquiry that comes of it tells a municipality of the company */
            enquiry: {
                /** @enum {string} */
                disclosure: "blind" | "open";
                summary: string;
                /** @description A consultant wrote it for this list; otherwise it is composed of the profile */
                isWritten: boolean;
                /** @description What was written tells by now which company it is, so that the composed one stands here */
                isHeldBack: boolean;
            };
        };
        SequenceStep: {
            /** @description Its name within the sequence, e.g. reminder-3 */
            code: string;
            /**
             * @description Which message it is
             * @enum {string}
             */
            kind: "acknowledgement" | "worker-referral" | "assignment-notice" | "new-assignment" | "consultant-message" | "participant-added" | "split-notice" | "passed-case-request" | "passed-case-receipt" | "passed-case-outcome" | "shortlist" | "enquiry" | "question-notice" | "enquiry-reply" | "consent-request" | "enquiry-declined" | "reminder" | "introduction" | "after-meeting-survey" | "meeting-offer" | "meeting-offer-reminder" | "meeting-confirmation" | "meeting-moved" | "meeting-cancelled" | "meeting-missed" | "meeting-reminder" | "aftercare" | "expiry-notice" | "new-link" | "one-time-code" | "form-confirmation" | "invitation" | "password-reset" | "password-changed" | "password-set" | "second-factor-set-up" | "second-factor-removed" | "recovery-code-used" | "recovery-codes-renewed" | "access-given" | "token-made" | "erasure-receipt" | "erasure-notice" | "substitute-notice" | "waiting-reminder" | "waiting-resolved" | "overdue-notice" | "overdue-escalation" | "profile-check" | "handover-request" | "weekly-digest" | "daily-digest" | "notices" | "manual-follow-up" | "test-mail";
            /** @enum {string} */
            unit: "at_once" | "business_days" | "business_days_before" | "days" | "months";
            /** @description How many of the unit after the event; 0 at once */
            count: number;
            /**
             * @description The text block it opens with, where its kind has several; the usual one when absent
             * @enum {string}
             */
            text?: "mail.closing" | "acknowledgement.opening" | "acknowledgement.closing" | "worker-referral.opening" | "worker-referral.employer" | "worker-referral.closing" | "assignment-notice.opening" | "assignment-notice.closing" | "erasure-receipt.opening" | "new-assignment.opening" | "after-meeting-survey.opening" | "after-meeting-survey.questions" | "after-meeting-survey.closing" | "waiting-reminder.first" | "waiting-reminder.second" | "waiting-reminder.first-unwritten" | "waiting-reminder.second-unwritten" | "waiting-resolved.opening" | "waiting-resolved.closing" | "overdue-notice.opening" | "overdue-notice.question" | "overdue-escalation.opening" | "overdue-escalation.question" | "meeting-offer.opening" | "meeting-offer.closing" | "meeting-offer-reminder.opening" | "meeting-offer-reminder.closing" | "meeting-confirmation.opening" | "meeting-confirmation.closing" | "meeting-moved.opening" | "meeting-moved.closing" | "meeting-cancelled.opening" | "meeting-cancelled.offer" | "meeting-cancelled.closing" | "meeting-missed.opening" | "meeting-missed.closing" | "meeting-reminder.opening" | "meeting-reminder.closing" | "shortlist.opening" | "enquiry.opening" | "enquiry.answering" | "question-notice.opening" | "question-notice.closing" | "enquiry-reply.opening" | "consent-request.opening" | "enquiry-declined.opening" | "enquiry-declined.closing" | "expiry.shortlist.opening" | "expiry.shortlist.closing" | "expiry.company.opening" | "expiry.company.closing" | "expiry.municipality.opening" | "expiry.municipality.closing" | "expiry.consent.company.opening" | "expiry.consent.company.closing" | "expiry.consent.municipality.opening" | "expiry.consent.municipality.closing" | "reminder.shortlist.first" | "reminder.shortlist.second" | "reminder.enquiry.first" | "reminder.enquiry.second" | "reminder.consent.first" | "reminder.consent.second" | "reminder.passed-case.first" | "reminder.passed-case.second" | "reminder.help" | "reminder.deadline" | "reminder.crossing" | "profile-check.opening" | "profile-check.closing" | "handover-request.opening" | "handover-request.closing" | "weekly-digest.opening" | "daily-digest.opening" | "notices.opening" | "introduction.company.opening" | "introduction.municipality.opening" | "introduction.company.steps" | "introduction.municipality.steps" | "introduction.closing" | "aftercare.company.opening" | "aftercare.municipality.opening" | "aftercare.company.questions30" | "aftercare.company.questions90" | "aftercare.company.questions180" | "aftercare.municipality.questions30" | "aftercare.municipality.questions90" | "aftercare.municipality.questions180" | "aftercare.company.closing" | "aftercare.municipality.closing";
            /**
             * @description Only when this holds as the sequence starts
             * @enum {string}
             */
            condition?: "from_worker" | "from_organization" | "blind";
        };
        FollowUpPause: {
            paused: boolean;
            reason: string | null;
            pausedBy: string | null;
            pausedAt: string | null;
        };
        FeedEntry: {
            /** @description Its number in the feed: whoever knows one has been told everything before it */
            seq: number;
            /** @description What happened, e.g. ticket.assigned */
            type: string;
            at: string;
            /** @description The ticket it belongs to */
            ticket: {
                number: string;
                /** @description At least this; ETag of the ticket */
                version: number;
            } | null;
            /** @description What it happened to, when not the ticket itself */
            subjectId: string | null;
            /** @description Who of the desk did it; null: somebody else, or nobody */
            staffId: string | null;
        };
        Presence: {
            /** @description Its number */
            ticket: string;
            /** @description Everybody of the desk who is there just now, or has a reply there that is about to go (`sending`) */
            people: {
                /** Format: uuid */
                staffId: string;
                /** @enum {string} */
                doing: "reading" | "replying" | "noting" | "sending";
            }[];
        };
        FeedPage: {
            items: components["schemas"]["FeedEntry"][];
            /** @description `after` of the next request */
            next: number;
            /** @description Whether there is more already */
            more: boolean;
            /** @description What happened since `after` is not known any more: read anew what you show */
            refetch: boolean;
        };
        CalendarFeed: {
            /** @description Null when there is no feed */
            createdAt: string | null;
        };
        NewCalendarFeed: {
            /** @description To subscribe to in a calendar; told only now */
            url: string;
            createdAt: string;
        };
        Attachment: {
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * @description What it is, told by its content
             * @enum {string}
             */
            kind: "pdf" | "png" | "jpeg" | "gif" | "webp" | "docx" | "xlsx" | "pptx" | "text" | "csv";
            type: string;
            /** @description Bytes */
            size: number;
            /**
             * @description waiting: the scanner has not seen it yet, and it goes nowhere before; refused: it found something, and the file is gone; erased: somebody of the desk erased it, with its name
             * @enum {string}
             */
            verdict: "waiting" | "accepted" | "refused" | "erased";
            /** @description Whether a preview of it can be shown */
            isShown: boolean;
            noteId: string | null;
            /** @description Also of a message that has not left yet */
            messageId: string | null;
            createdAt: string;
            /** @description What its reader may do with it now */
            can: {
                erase: boolean;
            };
        };
        Message: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            direction: "in" | "out";
            staffId: string | null;
            contactId: string | null;
            /** @description Empty once its words are erased */
            subject: string;
            body: string;
            createdAt: string;
            /** @description Since when its words are erased; null: they are not */
            erasedAt: string | null;
            /** @description What its reader may do with it now */
            can: {
                erase: boolean;
            };
        };
        AddedMessage: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            direction: "in" | "out";
            staffId: string | null;
            contactId: string | null;
            /** @description Empty once its words are erased */
            subject: string;
            body: string;
            createdAt: string;
            /** @description Since when its words are erased; null: they are not */
            erasedAt: string | null;
            /** @description What its reader may do with it now */
            can: {
                erase: boolean;
            };
            /** @description Why it is not mailed to the applicant, whose address is suppressed: reach them another way. Null: it is, or is theirs */
            suppressed: ("hard_bounce" | "unsubscribed" | "erased" | "withdrawn") | null;
            /** @description When it leaves, until which it can be taken back; null: it was sent */
            sendsAt: string | null;
            /** @description Seconds until then by the desk’s own clock, also of one that came before with the same key; null: it was sent */
            leavesIn: number | null;
        };
        Note: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            staffId: string;
            body: string;
            createdAt: string;
            /** @description Since when its words are erased; null: they are not */
            erasedAt: string | null;
            /** @description What its reader may do with it now */
            can: {
                erase: boolean;
            };
        };
        Participant: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            /**
             * @description What the desk writes to them in
             * @enum {string}
             */
            language: "ja" | "en";
            createdAt: string;
        };
        ContactStanding: {
            /** Format: uuid */
            id: string;
            organizationId: string | null;
            verifiedAt: string | null;
            /** @description What proved the address: our link, a signed reply, or staff */
            verifiedBy: ("link" | "reply" | "staff") | null;
            /** @description Whether the desk accepted that they speak for their organisation */
            representative: boolean;
            /** @description Whether the contact can sign in */
            canSignIn: boolean;
        };
        Contact: {
            /** Format: uuid */
            id: string;
            organizationId: string | null;
            verifiedAt: string | null;
            /** @description What proved the address: our link, a signed reply, or staff */
            verifiedBy: ("link" | "reply" | "staff") | null;
            /** @description Whether the desk accepted that they speak for their organisation */
            representative: boolean;
            /** @description Whether the contact can sign in */
            canSignIn: boolean;
            name: string;
            nameKana: string | null;
            title: string | null;
            department: string | null;
            email: string;
            phone: string | null;
            /** @description Whether it is the mailbox of an office, not of a person */
            roleMailbox: boolean;
            /**
             * @description What the desk writes to them in
             * @enum {string}
             */
            language: "ja" | "en";
            /** @description If-Match of a correction; null to whom their data is hidden */
            version: string | null;
        };
        Ticket: {
            number: string;
            /** @enum {string} */
            audience: "municipal" | "corporate" | "worker";
            /** @enum {string} */
            status: "new" | "open" | "waiting_applicant" | "waiting_third_party" | "resolved" | "closed";
            /** @description Statuses it may go to from here */
            legalMoves: ("new" | "open" | "waiting_applicant" | "waiting_third_party" | "resolved" | "closed")[];
            /** @description What you may do with it as it stands */
            can: {
                claim: boolean;
                assign: boolean;
                assignByRule: boolean;
                release: boolean;
                reply: boolean;
                note: boolean;
                vouch: boolean;
                changeApplicant: boolean;
                change: boolean;
                resolve: boolean;
                reopen: boolean;
                waitForApplicant: boolean;
                waitForThirdParty: boolean;
                stopWaiting: boolean;
                match: boolean;
                weigh: boolean;
                stateNeeds: boolean;
                adjustMatch: boolean;
                meet: boolean;
                addParticipant: boolean;
                removeParticipant: boolean;
                relate: boolean;
                unrelate: boolean;
                merge: boolean;
                split: boolean;
                addMail: boolean;
                pauseMails: boolean;
                draftShortlist: boolean;
            };
            /** @description Whether personal data and free words are hidden from you as shown here */
            masked: boolean;
            organization: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "municipality" | "company";
                name: string;
                /** @description Of a municipality in Latin letters, Aizuwakamatsu-shi; null: no reading is known */
                romanName: string | null;
                /** @description Two digits of JIS X 0401, a code of the catalog */
                prefecture: string;
            } | null;
            applicant: {
                /** Format: uuid */
                id: string;
                name: string;
                nameKana: string | null;
                title: string | null;
                department: string | null;
                email: string;
                phone: string | null;
                /**
                 * @description What the desk writes to them in
                 * @enum {string}
                 */
                language: "ja" | "en";
                /** @description If-Match of a correction; null to whom their data is hidden */
                version: string | null;
                /** @description Whether the address was proved; until then it gets the acknowledgement only */
                verified: boolean;
                /** @description Whether the desk accepted that they speak for their organisation */
                representative: boolean;
                /** @description Why nothing (unsubscribed: nothing optional) is mailed to their address. For the desk only */
                suppressed: ("hard_bounce" | "unsubscribed" | "erased" | "withdrawn") | null;
            };
            /** @description Who the form of this ticket says it is from: it may differ from what the desk knows of the applicant. For the desk only */
            formContact: {
                name: string;
                nameKana: string | null;
                title: string | null;
                department: string | null;
                email: string;
                phone: string | null;
            } | null;
            assignee: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @description The prefecture that filed it for the municipality or forwarded it; null when it came from its own side */
            through: {
                /** @enum {string} */
                kind: "filed" | "forwarded";
                /**
                 * @description As long as it is waiting, nothing its form states counts
                 * @enum {string}
                 */
                status: "waiting" | "confirmed" | "corrected" | "declined" | "withdrawn";
                prefecture: {
                    code: string;
                    name: string;
                };
                /** @description Who of the prefecture passed it on */
                by: string;
            } | null;
            /** @description Who gets a copy of each message beside the applicant */
            participants: {
                name: string;
            }[];
            topics: ("muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules")[];
            supports: ("individual" | "support" | "matching" | "strategy" | "publicity")[];
            /** @description null: not known */
            stage: ("awareness" | "planning" | "action" | "aftercare") | null;
            /** @enum {string} */
            preferredContact: "email" | "phone" | "online";
            message: string;
            /** @enum {string} */
            channel: "form" | "phone";
            formConsent: {
                version: string;
                at: string;
            };
            /** @description Declared companies are served first */
            fastPass: boolean;
            receivedAt: string;
            firstResponseDueAt: string;
            firstRespondedAt: string | null;
            /** @description When the desk's next word is due: the first, or the answer to what the applicant said last; null when none is */
            responseDueAt: string | null;
            /** @description That time has passed */
            overdue: boolean;
            /** @description The last message and whose it is; null when there is none beside the form */
            lastWord: {
                /** @enum {string} */
                from: "applicant" | "desk";
                at: string;
            } | null;
            waitingUntil: string | null;
            resolution: {
                /** @enum {string} */
                kind: "answered" | "introduced" | "referred" | "withdrawn" | "no_answer" | "merged";
                note: string | null;
                at: string;
            } | null;
            closedAt: string | null;
            /** @description Number of the ticket it became part of: go on there */
            mergedInto: string | null;
            /** @description Number of the ticket it was split off from: what it came from stays there */
            splitFrom: string | null;
            updatedAt: string;
            /** @description Also the ETag */
            version: number;
        };
        SavedQuery: {
            status?: ("new" | "open" | "waiting_applicant" | "waiting_third_party" | "resolved" | "closed")[];
            /** @enum {string} */
            audience?: "municipal" | "corporate" | "worker";
            /** @description Who has it: somebody, the reader, nobody, or a colleague the reader stands in for today */
            assignee?: string | ("me" | "none" | "stood_in_for");
            /** @enum {string} */
            topic?: "muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules";
            /** Format: uuid */
            organization?: string;
            /** @description Words in number, names and message; two characters are enough */
            q?: string;
            /**
             * @description By when the desk's next word is due: overdue, before the day ends in Japan, or at all
             * @enum {string}
             */
            due?: "overdue" | "today" | "open";
            fastPass?: boolean;
            /**
             * @description due: by when the desk's word is due, what owes none after that, and what is resolved or closed after all else, the latest first; queue: the same with the fast pass first among what is due
             * @enum {string}
             */
            sort?: "queue" | "received" | "due" | "updated";
        };
        TicketPage: {
            items: components["schemas"]["Ticket"][];
            nextCursor: string | null;
            /** @description Tickets of each status that pass the other filters; 1000 means "999+" */
            counts: {
                new: number;
                open: number;
                waiting_applicant: number;
                waiting_third_party: number;
                resolved: number;
                closed: number;
            };
            /** @description Statuses of which there may be more: tickets that have a frequent word are counted among a part of them */
            atLeast: ("new" | "open" | "waiting_applicant" | "waiting_third_party" | "resolved" | "closed")[];
        };
        SplitChoices: {
            /** @description What the form said */
            form: string;
            /** @description Oldest first */
            messages: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                direction: "in" | "out";
                staffId: string | null;
                contactId: string | null;
                /** @description Empty once its words are erased */
                subject: string;
                body: string;
                createdAt: string;
                /** @description Since when its words are erased; null: they are not */
                erasedAt: string | null;
                /** @description What its reader may do with it now */
                can: {
                    erase: boolean;
                };
                files: components["schemas"]["Attachment"][];
                splitInto: string[];
            }[];
            /** @description Contacts the new ticket may be of, the present applicant first */
            applicants: {
                /** Format: uuid */
                id: string;
                name: string;
                email: string;
            }[];
            /** @description Who may take part in the new ticket: its applicant by their contact, and everybody who takes part */
            people: {
                /** Format: uuid */
                id: string;
                name: string;
                email: string;
            }[];
            /** @description Whether its reader may take the new ticket, or give it to others */
            can: {
                take: boolean;
                give: boolean;
            };
        };
        SplitPreview: {
            /** @description Why it must not be split so; empty when it may */
            refusals: {
                /** @enum {string} */
                code: "passed_case" | "applicant_erased" | "consent_withdrawn" | "nothing_chosen" | "nothing_stays";
                ja: string;
                en: string;
            }[];
            /** @description What is read in the new ticket, too */
            goes: {
                messages: number;
                files: number;
            };
            /** @description What is read here only */
            stays: {
                messages: number;
            };
            /** @description When the new ticket is to be answered first */
            firstResponseDueAt: string;
            /** @description What its applicant is told; null: nothing */
            mail: {
                to: string;
                /** @enum {string} */
                language: "ja" | "en";
                subject: string;
                /** @description The whole mail; links and the number to come masked */
                text: string;
                /** @description Why it would wait before it goes */
                heldFor: "verified_contact" | null;
                /** @description Why it would not be mailed at all */
                suppressed: ("hard_bounce" | "unsubscribed" | "erased" | "withdrawn") | null;
            } | null;
        };
        MergePreview: {
            /** @description Why they must not become one; empty when they may */
            refusals: {
                /** @enum {string} */
                code: "same_ticket" | "merged_already" | "different_side" | "different_applicant" | "ticket_finished" | "matching_stands" | "blind_enquiry" | "meeting_ahead" | "passed_case" | "message_leaving" | "other_unassigned" | "other_held";
                ja: string;
                en: string;
            }[];
            /** @description Messages that are read there, too */
            messages: number;
            /** @description Open tasks that go over */
            tasks: number;
            /** @description Mails that wait: but for what somebody has written or asked for already, they are cancelled */
            mails: number;
            /** @description Who does not take part in the one that stays */
            people: string[];
            /** @description Who has the one that stays; null: nobody */
            otherAssigneeId: string | null;
        };
        Meeting: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "phone" | "online" | "in_person";
            /** @enum {string} */
            status: "proposed" | "booked" | "held" | "missed" | "expired" | "cancelled";
            /** @description Null while the applicant has not picked a slot */
            startsAt: string | null;
            endsAt: string | null;
            minutes: number;
            place: string | null;
            joinUrl: string | null;
            /** @description Number to call that was told for this meeting; null: the applicant’s own, if by telephone */
            phone: string | null;
            /** @description What the applicant was told with the newest mail about it */
            note: string;
            /** @description Why it is on a day the desk is closed, or outside its hours; null when it is not, and for a contact */
            outsideHoursReason: string | null;
            /** @description What was offered */
            slots: {
                /** Format: uuid */
                id: string;
                startsAt: string;
            }[];
            /** @description What was said; empty for a contact, whom the desk tells in a message */
            record: string;
            /** @description Version of that record, for If-Match; null for whoever does not read it as it is */
            recordVersion: string | null;
            /**
             * Format: uuid
             * @description Whose meeting it is
             */
            staffId: string;
            /** @description How often what calendars show has changed */
            revision: number;
            createdAt: string;
            /** @description What its reader may do with it now */
            can: {
                choose: boolean;
                move: boolean;
                handOver: boolean;
                cancel: boolean;
                miss: boolean;
                record: boolean;
            };
        };
        AddedMeeting: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "phone" | "online" | "in_person";
            /** @enum {string} */
            status: "proposed" | "booked" | "held" | "missed" | "expired" | "cancelled";
            /** @description Null while the applicant has not picked a slot */
            startsAt: string | null;
            endsAt: string | null;
            minutes: number;
            place: string | null;
            joinUrl: string | null;
            /** @description Number to call that was told for this meeting; null: the applicant’s own, if by telephone */
            phone: string | null;
            /** @description What the applicant was told with the newest mail about it */
            note: string;
            /** @description Why it is on a day the desk is closed, or outside its hours; null when it is not, and for a contact */
            outsideHoursReason: string | null;
            /** @description What was offered */
            slots: {
                /** Format: uuid */
                id: string;
                startsAt: string;
            }[];
            /** @description What was said; empty for a contact, whom the desk tells in a message */
            record: string;
            /** @description Version of that record, for If-Match; null for whoever does not read it as it is */
            recordVersion: string | null;
            /**
             * Format: uuid
             * @description Whose meeting it is
             */
            staffId: string;
            /** @description How often what calendars show has changed */
            revision: number;
            createdAt: string;
            /** @description What its reader may do with it now */
            can: {
                choose: boolean;
                move: boolean;
                handOver: boolean;
                cancel: boolean;
                miss: boolean;
                record: boolean;
            };
            /** @description Why the applicant, whose address is suppressed, is not mailed about it: reach them another way. Null: they are, or it took place */
            suppressed: ("hard_bounce" | "unsubscribed" | "erased" | "withdrawn") | null;
        };
        MeetingSlots: {
            /** Format: uuid */
            consultantId: string;
            items: {
                startsAt: string;
                endsAt: string;
            }[];
        };
        WorkingHours: {
            items: {
                /** @description 1 Monday to 5 Friday */
                weekday: number;
                from: string;
                to: string;
            }[];
            /** @description Their ETag: the same as long as the hours are */
            version: string;
        };
        Strength: {
            /** @enum {string} */
            code: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance";
            level: number;
            note?: string;
        };
        Office: {
            name: string;
            /** @enum {string} */
            form: "own" | "shared" | "coworking" | "renovated";
            seats?: number;
            privateRooms?: number;
            /** @description Whether there are private rooms, where `privateRooms` does not say how many */
            hasPrivateRooms?: boolean;
            meetingRooms?: number;
            /** @description Access control and the like (入退室管理など) */
            security?: boolean;
            lines?: ("optical_fibre" | "mobile_5g")[];
            mbps?: number;
            rentYenMonth?: number;
            trialStay?: boolean;
            /** @description How it may be used */
            occupancies?: ("resident" | "rotating")[];
            /** @description Day it can be used from */
            from?: string;
        };
        /** @description A project under way (進行中のプロジェクト) */
        Project: {
            name: string;
            note?: string;
        };
        MunicipalNeed: {
            /** @enum {string} */
            code: "industry" | "presence" | "occupancy" | "company_size" | "head_count" | "length_of_stay" | "local_hiring" | "side_jobs" | "community";
            importance: number | "must";
            /** @description As the catalog says of the code: words, a number, a day, a range of head counts, or a list of codes (industries, presences, forms of offices, occupancies, lines, transport hubs, fields of talent) */
            target?: string | number | ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T" | "satellite_office" | "workation" | "relocation" | "two_bases" | "head_office_functions" | "local_hiring" | "own" | "shared" | "coworking" | "renovated" | "resident" | "rotating" | "optical_fibre" | "mobile_5g" | "airport" | "shinkansen" | "expressway" | "it_engineers" | "engineers" | "researchers" | "designers" | "sales" | "customer_support" | "back_office" | "manufacturing" | "tourism_service" | "care_medical" | "agriculture")[] | {
                min?: number;
                max?: number;
            };
        };
        CompanyNeed: {
            /** @enum {string} */
            code: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "office_seats" | "office_private_rooms" | "office_has_private_rooms" | "office_meeting_rooms" | "office_security" | "office_line" | "office_mbps" | "office_rent" | "office_trial_stay" | "office_from" | "office_form" | "office_occupancy" | "distance" | "travel_time" | "tokyo_travel_time" | "own_site_distance" | "customer_distance" | "transport" | "subsidy" | "tax_relief" | "nursery" | "school" | "visit_tour" | "business_land" | "utilities" | "talent_fields" | "words";
            importance: number | "must";
            /** @description As the catalog says of the code: words, a number, a day, a range of head counts, or a list of codes (industries, presences, forms of offices, occupancies, lines, transport hubs, fields of talent) */
            target?: string | number | ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T" | "satellite_office" | "workation" | "relocation" | "two_bases" | "head_office_functions" | "local_hiring" | "own" | "shared" | "coworking" | "renovated" | "resident" | "rotating" | "optical_fibre" | "mobile_5g" | "airport" | "shinkansen" | "expressway" | "it_engineers" | "engineers" | "researchers" | "designers" | "sales" | "customer_support" | "back_office" | "manufacturing" | "tourism_service" | "care_medical" | "agriculture")[] | {
                min?: number;
                max?: number;
            };
        };
        /** @description What is so or not, or to be had; what is absent is unknown, not "no" */
        MunicipalityFacts: {
            /** @description Whether there is a subsidy for companies that come */
            subsidy?: boolean;
            /** @description Whether there is a nursery (保育所等) */
            nursery?: boolean;
            /** @description Whether companies that come pay less tax */
            taxRelief?: boolean;
            /** @description Whether there are primary and lower secondary schools (小中学校) */
            school?: boolean;
            /** @description Whether there are tours for companies that look around (視察・誘致ツアー) */
            visitTour?: boolean;
            /** @description Whether there is land for business (事業用地) */
            businessLand?: boolean;
            /** @description Whether power, water and other utilities for business are there */
            utilities?: boolean;
            /** @description Transport hubs in the municipality or near it */
            transport?: ("airport" | "shinkansen" | "expressway")[];
            /** @description Fields in which companies find people */
            talentFields?: ("it_engineers" | "engineers" | "researchers" | "designers" | "sales" | "customer_support" | "back_office" | "manufacturing" | "tourism_service" | "care_medical" | "agriculture")[];
        };
        MunicipalityProfile: {
            strengths: components["schemas"]["Strength"][];
            offices: components["schemas"]["Office"][];
            needs: components["schemas"]["MunicipalNeed"][];
            /** @description Absent: nothing was said of projects */
            projects?: components["schemas"]["Project"][];
            facts?: components["schemas"]["MunicipalityFacts"];
        };
        CompanyProfile: {
            /** @enum {string} */
            industry: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T";
            employees: number;
            /** @enum {string} */
            prefecture: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
            /** @description Six-digit code of its municipality; without it, distances are from the seat of the prefecture */
            headquarters?: string;
            purposes: ("talent" | "bcp" | "open_innovation" | "local_market" | "retention" | "productivity" | "sdgs" | "work_styles" | "cost_saving")[];
            presence: ("satellite_office" | "workation" | "relocation" | "two_bases" | "head_office_functions" | "local_hiring")[];
            needs: components["schemas"]["CompanyNeed"][];
            plans: {
                headCount?: number;
                months?: number;
                localHiring?: boolean;
                sideJobs?: boolean;
                community?: boolean;
                /** @description How the company would staff an office */
                occupancies?: ("resident" | "rotating")[];
            };
            /** @description Six-digit codes of the municipalities of its own sites, headquarters aside, and of customers it wants to be near to */
            sites?: {
                own?: string[];
                customers?: string[];
            };
            /** @enum {string} */
            disclosure: "blind" | "open";
        };
        MunicipalityProfileVersion: {
            /**
             * Format: uuid
             * @description Of this version; a match run names the versions it used
             */
            id: string;
            /** Format: uuid */
            organizationId: string;
            /** @description Counts up from 1; a version never changes */
            version: number;
            /** @enum {string} */
            source: "form" | "proposal" | "desk" | "seed";
            createdAt: string;
            profile: components["schemas"]["MunicipalityProfile"];
        };
        CompanyProfileVersion: {
            /**
             * Format: uuid
             * @description Of this version; a match run names the versions it used
             */
            id: string;
            /** Format: uuid */
            organizationId: string;
            /** @description Counts up from 1; a version never changes */
            version: number;
            /** @enum {string} */
            source: "form" | "proposal" | "desk" | "seed";
            createdAt: string;
            profile: components["schemas"]["CompanyProfile"];
        };
        Municipality: {
            /** @description Six digits with check digit (JIS X 0401/0402) */
            code: string;
            /** @enum {string} */
            kind: "municipality" | "prefecture";
            /** @enum {string} */
            prefecture: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
            name: string;
            kana: string;
            /** @description In Latin letters, Aizuwakamatsu-shi; null: no reading is known */
            romanName: string | null;
        };
        Company: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description 13 digits (法人番号) */
            corporateNumber: string | null;
            /** @enum {string} */
            industry: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T";
            employees: number;
            /** @enum {string} */
            prefecture: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
            /** @description Day of its Action declaration: served first at the desk */
            declaredOn: string | null;
            /** @description When the desk first vouched for what is said of it; null while only forms have spoken */
            verifiedAt: string | null;
        };
        Proposal: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            organizationId: string;
            organizationName: string;
            /** @description Of a municipality in Latin letters; null: no reading is known */
            organizationRomanName: string | null;
            ticketNumber: string;
            /** @enum {string} */
            status: "pending" | "decided";
            /** @description Of what it proposes and of what is known of each field: If-Match of its decision */
            version: string;
            fields: {
                /** @description Such as strengths.smart_city, offices.AiCT, needs.industry, projects.AiCT, facts.subsidy, plans.headCount, headquarters */
                field: string;
                /** @description What the profile says now, of a decided one what it said when the form came; null when nothing */
                current: (components["schemas"]["Strength"] | components["schemas"]["Office"] | components["schemas"]["MunicipalNeed"] | components["schemas"]["CompanyNeed"] | components["schemas"]["Project"] | string | number | boolean | string[]) | null;
                /** @description What it shall be; null: it shall go */
                proposed: (components["schemas"]["Strength"] | components["schemas"]["Office"] | components["schemas"]["MunicipalNeed"] | components["schemas"]["CompanyNeed"] | components["schemas"]["Project"] | string | number | boolean | string[]) | null;
            }[];
            /** @description The same fields in words: what each is called, what was said of it, what it shall be; null: nothing */
            said: {
                field: string;
                label: {
                    ja: string;
                    en: string;
                };
                current: {
                    ja: string;
                    en: string;
                } | null;
                proposed: {
                    ja: string;
                    en: string;
                } | null;
            }[];
            decision: {
                accepted: string[];
                refused: string[];
                reason?: string;
            } | null;
            decidedBy: string | null;
            decidedAt: string | null;
            createdAt: string;
            /** @description What its reader may do with it now */
            can: {
                decide: boolean;
            };
        };
        MatchVerdict: {
            /** Format: uuid */
            runId: string;
            ticketNumber: string;
            /** @description Null: ruled out */
            candidate: components["schemas"]["MatchCandidate"] | null;
            /** @description Why it was ruled out; null for a candidate */
            excluded: components["schemas"]["MatchExcluded"] | null;
            /** @description Null: ruled out */
            summary: {
                /** @description How the mutual score comes about */
                score: components["schemas"]["Sentence"];
                /** @description What speaks for it most, per side */
                strongest: {
                    company: components["schemas"]["Sentence"][];
                    municipality: components["schemas"]["Sentence"][];
                };
                /** @description Where it loses most, per side */
                weakest: {
                    company: components["schemas"]["Sentence"][];
                    municipality: components["schemas"]["Sentence"][];
                };
                /** @description The question whose answer would move its rank most */
                question: {
                    /** @enum {string} */
                    side: "company" | "municipality";
                    /** @enum {string} */
                    ask: "company" | "municipality";
                    /** @enum {string} */
                    criterion: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "office_seats" | "office_private_rooms" | "office_has_private_rooms" | "office_meeting_rooms" | "office_security" | "office_line" | "office_mbps" | "office_rent" | "office_trial_stay" | "office_from" | "office_form" | "office_occupancy" | "distance" | "travel_time" | "tokyo_travel_time" | "own_site_distance" | "customer_distance" | "transport" | "subsidy" | "tax_relief" | "nursery" | "school" | "visit_tour" | "business_land" | "utilities" | "talent_fields" | "words" | "industry" | "presence" | "occupancy" | "company_size" | "head_count" | "length_of_stay" | "local_hiring" | "side_jobs" | "community" | "unspecified" | "openness";
                    weight: number;
                    must: boolean;
                    /**
                     * @description Null in runs of engine 1
                     * @default null
                     */
                    bestRank: number | null;
                    /**
                     * @description Null in runs of engine 1
                     * @default null
                     */
                    worstRank: number | null;
                    question: components["schemas"]["Sentence"];
                } | null;
            } | null;
        };
        SeekingCompany: {
            /** Format: uuid */
            id: string;
            name: string;
            prefecture: string;
            ticketNumber: string;
            /** Format: uuid */
            profileVersionId: string;
        };
        SuitingCompany: {
            /** @description Place of the company for this municipality */
            rank: number;
            /** @description The rank it shares with those of equal merit, that of the first of them */
            sharedRank: number;
            /** @description How many share that rank; 1: nobody else */
            sharedBy: number;
            company: components["schemas"]["SeekingCompany"];
            /** @description Place of this municipality in the company's own ranking, as the engine ranks */
            municipalityRank: number;
            /** @description The rank it shares with those of equal merit, that of the first of them */
            municipalitySharedRank: number;
            /** @description How many share that rank; 1: nobody else */
            municipalitySharedBy: number;
            /** @description Municipalities in the company's own ranking */
            candidateCount: number;
            /** @description Harmonic mean of both sides, 0 to 1 */
            score: number;
            confidence: number;
            /** @description How well the municipality meets the company's wishes */
            companySide: components["schemas"]["MatchSide"];
            /** @description How well the company meets the municipality's wishes */
            municipalitySide: components["schemas"]["MatchSide"];
            /** @description Unanswered (要確認), must-haves first */
            unknowns: {
                /** @enum {string} */
                side: "company" | "municipality";
                /** @enum {string} */
                ask: "company" | "municipality";
                /** @enum {string} */
                criterion: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "office_seats" | "office_private_rooms" | "office_has_private_rooms" | "office_meeting_rooms" | "office_security" | "office_line" | "office_mbps" | "office_rent" | "office_trial_stay" | "office_from" | "office_form" | "office_occupancy" | "distance" | "travel_time" | "tokyo_travel_time" | "own_site_distance" | "customer_distance" | "transport" | "subsidy" | "tax_relief" | "nursery" | "school" | "visit_tour" | "business_land" | "utilities" | "talent_fields" | "words" | "industry" | "presence" | "occupancy" | "company_size" | "head_count" | "length_of_stay" | "local_hiring" | "side_jobs" | "community" | "unspecified" | "openness";
                weight: number;
                must: boolean;
                /**
                 * @description Null in runs of engine 1
                 * @default null
                 */
                bestRank: number | null;
                /**
                 * @description Null in runs of engine 1
                 * @default null
                 */
                worstRank: number | null;
                question: components["schemas"]["Sentence"];
            }[];
            /** @description What speaks for it most, heaviest first */
            reasons: components["schemas"]["Sentence"][];
            summary: {
                /** @description How the mutual score comes about */
                score: components["schemas"]["Sentence"];
                /** @description What speaks for it most, per side */
                strongest: {
                    company: components["schemas"]["Sentence"][];
                    municipality: components["schemas"]["Sentence"][];
                };
                /** @description Where it loses most, per side */
                weakest: {
                    company: components["schemas"]["Sentence"][];
                    municipality: components["schemas"]["Sentence"][];
                };
                /** @description The question whose answer would move its rank most */
                question: {
                    /** @enum {string} */
                    side: "company" | "municipality";
                    /** @enum {string} */
                    ask: "company" | "municipality";
                    /** @enum {string} */
                    criterion: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "office_seats" | "office_private_rooms" | "office_has_private_rooms" | "office_meeting_rooms" | "office_security" | "office_line" | "office_mbps" | "office_rent" | "office_trial_stay" | "office_from" | "office_form" | "office_occupancy" | "distance" | "travel_time" | "tokyo_travel_time" | "own_site_distance" | "customer_distance" | "transport" | "subsidy" | "tax_relief" | "nursery" | "school" | "visit_tour" | "business_land" | "utilities" | "talent_fields" | "words" | "industry" | "presence" | "occupancy" | "company_size" | "head_count" | "length_of_stay" | "local_hiring" | "side_jobs" | "community" | "unspecified" | "openness";
                    weight: number;
                    must: boolean;
                    /**
                     * @description Null in runs of engine 1
                     * @default null
                     */
                    bestRank: number | null;
                    /**
                     * @description Null in runs of engine 1
                     * @default null
                     */
                    worstRank: number | null;
                    question: components["schemas"]["Sentence"];
                } | null;
            };
        };
        CompanyRanking: {
            municipality: components["schemas"]["MatchedMunicipality"];
            /** @description Null: the municipality has stated nothing, so the order means little */
            profileVersionId: string | null;
            /** @description Companies looked at: those of the newest 2,000 tickets that are worked on */
            companyCount: number;
            /** @description How many of them a must-have of either side rules out */
            excludedCount: number;
            /** @description Best first */
            companies: components["schemas"]["SuitingCompany"][];
            excluded: {
                company: components["schemas"]["SeekingCompany"];
                violations: {
                    /** @enum {string} */
                    side: "company" | "municipality";
                    /** @enum {string} */
                    criterion: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "office_seats" | "office_private_rooms" | "office_has_private_rooms" | "office_meeting_rooms" | "office_security" | "office_line" | "office_mbps" | "office_rent" | "office_trial_stay" | "office_from" | "office_form" | "office_occupancy" | "distance" | "travel_time" | "tokyo_travel_time" | "own_site_distance" | "customer_distance" | "transport" | "subsidy" | "tax_relief" | "nursery" | "school" | "visit_tour" | "business_land" | "utilities" | "talent_fields" | "words" | "industry" | "presence" | "occupancy" | "company_size" | "head_count" | "length_of_stay" | "local_hiring" | "side_jobs" | "community" | "unspecified" | "openness";
                    required: number | string | boolean | string[] | {
                        min: number | null;
                        max: number | null;
                    };
                    stated: number | string | boolean | string[] | {
                        min: number | null;
                        max: number | null;
                    };
                    shortBy: number | null;
                }[];
                reasons: components["schemas"]["Sentence"][];
            }[];
        };
        MatchRelaxations: {
            /** @description Must-haves that rule somebody out, most freeing first */
            mustHaves: {
                /** @enum {string} */
                side: "company" | "municipality";
                /** @enum {string} */
                criterion: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "office_seats" | "office_private_rooms" | "office_has_private_rooms" | "office_meeting_rooms" | "office_security" | "office_line" | "office_mbps" | "office_rent" | "office_trial_stay" | "office_from" | "office_form" | "office_occupancy" | "distance" | "travel_time" | "tokyo_travel_time" | "own_site_distance" | "customer_distance" | "transport" | "subsidy" | "tax_relief" | "nursery" | "school" | "visit_tour" | "business_land" | "utilities" | "talent_fields" | "words" | "industry" | "presence" | "occupancy" | "company_size" | "head_count" | "length_of_stay" | "local_hiring" | "side_jobs" | "community" | "unspecified" | "openness";
                /** @description Municipalities it rules out, whatever else does */
                excludes: number;
                /** @description Municipalities that become candidates if it alone is only a wish */
                frees: number;
                explanation: components["schemas"]["Sentence"];
            }[];
            /** @description Must-haves that together rule out everybody; none of a set could be missed for that */
            conflicts: {
                mustHaves: {
                    /** @enum {string} */
                    side: "company" | "municipality";
                    /** @enum {string} */
                    criterion: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "office_seats" | "office_private_rooms" | "office_has_private_rooms" | "office_meeting_rooms" | "office_security" | "office_line" | "office_mbps" | "office_rent" | "office_trial_stay" | "office_from" | "office_form" | "office_occupancy" | "distance" | "travel_time" | "tokyo_travel_time" | "own_site_distance" | "customer_distance" | "transport" | "subsidy" | "tax_relief" | "nursery" | "school" | "visit_tour" | "business_land" | "utilities" | "talent_fields" | "words" | "industry" | "presence" | "occupancy" | "company_size" | "head_count" | "length_of_stay" | "local_hiring" | "side_jobs" | "community" | "unspecified" | "openness";
                }[];
                explanation: components["schemas"]["Sentence"];
            }[];
        };
        MatchSummary: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            createdBy: string;
            createdAt: string;
            /** Format: uuid */
            companyProfileVersionId: string;
            engineVersion: string;
            catalogVersion: string;
            /** @description Of the public figures; 0: none were imported; null: runs of engine 1 knew none */
            evidenceVersion: number | null;
            /** @description Of all candidates, however many are listed */
            candidateCount: number;
            /** @description Of all excluded, however many are listed */
            excludedCount: number;
            /** @description Version of the ticket's own weights; null: the stated importances */
            weightsId: string | null;
        };
        MatchWhatIfCandidate: {
            /** @description The engine's rank */
            rank: number;
            /** @description Place in the consultants' order; null when they left it out */
            deskRank: number | null;
            /** @description What consultants did with it that still counts */
            adjustment: components["schemas"]["MatchAdjustment"] | null;
            municipality: components["schemas"]["MatchedMunicipality"];
            /** @description Null: it has stated nothing */
            profileVersionId: string | null;
            /** @description Harmonic mean of both sides, 0 to 1 */
            score: number;
            confidence: number;
            /** @description How well the municipality meets the company's wishes */
            companySide: components["schemas"]["MatchSide"];
            /** @description How well the company meets the municipality's wishes */
            municipalitySide: components["schemas"]["MatchSide"];
            /** @description Unanswered (要確認), must-haves first */
            unknowns: {
                /** @enum {string} */
                side: "company" | "municipality";
                /** @enum {string} */
                ask: "company" | "municipality";
                /** @enum {string} */
                criterion: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "office_seats" | "office_private_rooms" | "office_has_private_rooms" | "office_meeting_rooms" | "office_security" | "office_line" | "office_mbps" | "office_rent" | "office_trial_stay" | "office_from" | "office_form" | "office_occupancy" | "distance" | "travel_time" | "tokyo_travel_time" | "own_site_distance" | "customer_distance" | "transport" | "subsidy" | "tax_relief" | "nursery" | "school" | "visit_tour" | "business_land" | "utilities" | "talent_fields" | "words" | "industry" | "presence" | "occupancy" | "company_size" | "head_count" | "length_of_stay" | "local_hiring" | "side_jobs" | "community" | "unspecified" | "openness";
                weight: number;
                must: boolean;
                /**
                 * @description Null in runs of engine 1
                 * @default null
                 */
                bestRank: number | null;
                /**
                 * @description Null in runs of engine 1
                 * @default null
                 */
                worstRank: number | null;
                question: components["schemas"]["Sentence"];
            }[];
            /** @description What speaks for it most, heaviest first */
            reasons: components["schemas"]["Sentence"][];
            /** @description The rank it shares with those of equal merit, that of the first of them */
            sharedRank: number;
            /** @description How many share that rank; 1: nobody else */
            sharedBy: number;
            /** @description Its rank in the run beside; null: that run excluded it, does not tell any more, or there is none */
            runRank: number | null;
        };
        MatchWhatIf: {
            ticketNumber: string;
            /** @description Null: ranked by what the ticket's form says */
            companyProfileVersionId: string | null;
            engineVersion: string;
            catalogVersion: string;
            /** @description Of the public figures; 0: none were imported; null: runs of engine 1 knew none */
            evidenceVersion: number | null;
            /** @description Of all candidates, however many are listed */
            candidateCount: number;
            /** @description Of all excluded, however many are listed */
            excludedCount: number;
            /** @description The company's criteria and their raw weights */
            weights: {
                /** @enum {string} */
                criterion: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "office_seats" | "office_private_rooms" | "office_has_private_rooms" | "office_meeting_rooms" | "office_security" | "office_line" | "office_mbps" | "office_rent" | "office_trial_stay" | "office_from" | "office_form" | "office_occupancy" | "distance" | "travel_time" | "tokyo_travel_time" | "own_site_distance" | "customer_distance" | "transport" | "subsidy" | "tax_relief" | "nursery" | "school" | "visit_tour" | "business_land" | "utilities" | "talent_fields" | "words" | "unspecified";
                weight: number;
                origin: {
                    /** @constant */
                    kind: "need";
                    importance: number | "must";
                } | {
                    /** @constant */
                    kind: "implied";
                    by: {
                        /** @enum {string} */
                        list: "purpose" | "presence" | "industry";
                        /** @enum {string} */
                        code: "talent" | "bcp" | "open_innovation" | "local_market" | "retention" | "productivity" | "sdgs" | "work_styles" | "cost_saving" | "satellite_office" | "workation" | "relocation" | "two_bases" | "head_office_functions" | "local_hiring" | "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T";
                    }[];
                } | {
                    /** @constant */
                    kind: "base";
                };
            }[];
            /** @description The ticket's own weights that were used; null: the stated importances */
            ticketWeights: {
                /** Format: uuid */
                id: string;
                version: number;
                /** @default {} */
                company: {
                    [key: string]: number;
                };
                /** @default {} */
                municipality: {
                    [key: string]: number;
                };
            } | null;
            candidates: components["schemas"]["MatchWhatIfCandidate"][];
            /** @description Ruled out by a must-have of either side, in order of code */
            excluded: components["schemas"]["MatchExcluded"][];
            /** @description Which must-have rules out how many by itself, most first; empty in runs of engine 1 */
            excludedBy: {
                /** @enum {string} */
                side: "company" | "municipality";
                /** @enum {string} */
                criterion: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "office_seats" | "office_private_rooms" | "office_has_private_rooms" | "office_meeting_rooms" | "office_security" | "office_line" | "office_mbps" | "office_rent" | "office_trial_stay" | "office_from" | "office_form" | "office_occupancy" | "distance" | "travel_time" | "tokyo_travel_time" | "own_site_distance" | "customer_distance" | "transport" | "subsidy" | "tax_relief" | "nursery" | "school" | "visit_tour" | "business_land" | "utilities" | "talent_fields" | "words" | "industry" | "presence" | "occupancy" | "company_size" | "head_count" | "length_of_stay" | "local_hiring" | "side_jobs" | "community" | "unspecified" | "openness";
                municipalities: number;
                name: components["schemas"]["Sentence"];
            }[];
            /** @description Why there is no candidate; null when there is one */
            nobody: {
                /** @enum {string} */
                code: "no_profiles" | "all_excluded";
                ja: string;
                en: string;
            } | null;
            /** @description What keeps candidates away and what relaxing it brings, when fewer than 3 remain */
            relaxations: components["schemas"]["MatchRelaxations"] | null;
            /** @description What to know before relying on the order */
            notices: {
                /** @enum {string} */
                code: "nothing_known" | "no_wishes" | "stated_wishes_weigh_nothing" | "must_cannot_exclude" | "all_equal" | "words_say_nothing" | "words_found_nowhere" | "weights_left_out" | "unasked_weights" | "pending_proposal" | "by_form" | "other_engine" | "missing_version";
                ja: string;
                en: string;
            }[];
            /** @description The kept run whose ranks stand beside (`runRank`); null: the ticket has none */
            besideRun: {
                /** Format: uuid */
                id: string;
                createdAt: string;
            } | null;
        };
        Match: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            createdBy: string;
            createdAt: string;
            ticketNumber: string;
            /** Format: uuid */
            companyProfileVersionId: string;
            engineVersion: string;
            catalogVersion: string;
            /** @description Of the public figures; 0: none were imported; null: runs of engine 1 knew none */
            evidenceVersion: number | null;
            /** @description Of all candidates, however many are listed */
            candidateCount: number;
            /** @description Of all excluded, however many are listed */
            excludedCount: number;
            /** @description The company's criteria and their raw weights */
            weights: {
                /** @enum {string} */
                criterion: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "office_seats" | "office_private_rooms" | "office_has_private_rooms" | "office_meeting_rooms" | "office_security" | "office_line" | "office_mbps" | "office_rent" | "office_trial_stay" | "office_from" | "office_form" | "office_occupancy" | "distance" | "travel_time" | "tokyo_travel_time" | "own_site_distance" | "customer_distance" | "transport" | "subsidy" | "tax_relief" | "nursery" | "school" | "visit_tour" | "business_land" | "utilities" | "talent_fields" | "words" | "unspecified";
                weight: number;
                origin: {
                    /** @constant */
                    kind: "need";
                    importance: number | "must";
                } | {
                    /** @constant */
                    kind: "implied";
                    by: {
                        /** @enum {string} */
                        list: "purpose" | "presence" | "industry";
                        /** @enum {string} */
                        code: "talent" | "bcp" | "open_innovation" | "local_market" | "retention" | "productivity" | "sdgs" | "work_styles" | "cost_saving" | "satellite_office" | "workation" | "relocation" | "two_bases" | "head_office_functions" | "local_hiring" | "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T";
                    }[];
                } | {
                    /** @constant */
                    kind: "base";
                };
            }[];
            /** @description The ticket's own weights that were used; null: the stated importances */
            ticketWeights: {
                /** Format: uuid */
                id: string;
                version: number;
                /** @default {} */
                company: {
                    [key: string]: number;
                };
                /** @default {} */
                municipality: {
                    [key: string]: number;
                };
            } | null;
            candidates: components["schemas"]["MatchCandidate"][];
            /** @description Ruled out by a must-have of either side, in order of code */
            excluded: components["schemas"]["MatchExcluded"][];
            /** @description Which must-have rules out how many by itself, most first; empty in runs of engine 1 */
            excludedBy: {
                /** @enum {string} */
                side: "company" | "municipality";
                /** @enum {string} */
                criterion: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "office_seats" | "office_private_rooms" | "office_has_private_rooms" | "office_meeting_rooms" | "office_security" | "office_line" | "office_mbps" | "office_rent" | "office_trial_stay" | "office_from" | "office_form" | "office_occupancy" | "distance" | "travel_time" | "tokyo_travel_time" | "own_site_distance" | "customer_distance" | "transport" | "subsidy" | "tax_relief" | "nursery" | "school" | "visit_tour" | "business_land" | "utilities" | "talent_fields" | "words" | "industry" | "presence" | "occupancy" | "company_size" | "head_count" | "length_of_stay" | "local_hiring" | "side_jobs" | "community" | "unspecified" | "openness";
                municipalities: number;
                name: components["schemas"]["Sentence"];
            }[];
            /** @description Why there is no candidate; null when there is one */
            nobody: {
                /** @enum {string} */
                code: "no_profiles" | "all_excluded";
                ja: string;
                en: string;
            } | null;
            /** @description What keeps candidates away and what relaxing it brings, when fewer than 3 remain */
            relaxations: components["schemas"]["MatchRelaxations"] | null;
            /** @description What to know before relying on the order */
            notices: {
                /** @enum {string} */
                code: "nothing_known" | "no_wishes" | "stated_wishes_weigh_nothing" | "must_cannot_exclude" | "all_equal" | "words_say_nothing" | "words_found_nowhere" | "weights_left_out" | "unasked_weights" | "pending_proposal" | "by_form" | "other_engine" | "missing_version";
                ja: string;
                en: string;
            }[];
            /** @description Everything consultants did to it, in the order they did it */
            adjustments: components["schemas"]["MatchAdjustment"][];
        };
        MatchWeights: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @default {} */
            company: {
                [key: string]: number;
            };
            /** @default {} */
            municipality: {
                [key: string]: number;
            };
            reason: string;
            /**
             * Format: uuid
             * @description Member of the desk
             */
            createdBy: string;
            createdAt: string;
        };
        MatchComparison: {
            /** Format: uuid */
            runId: string;
            municipalities: {
                municipality: components["schemas"]["MatchedMunicipality"];
                /** @description Null: ruled out */
                rank: number | null;
                deskRank: number | null;
                score: number | null;
                companyScore: number | null;
                municipalityScore: number | null;
                confidence: number | null;
                /** @description Why it was ruled out; null for a candidate */
                excluded: components["schemas"]["MatchExcluded"] | null;
            }[];
            criteria: {
                /** @enum {string} */
                side: "company" | "municipality";
                /** @enum {string} */
                criterion: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "office_seats" | "office_private_rooms" | "office_has_private_rooms" | "office_meeting_rooms" | "office_security" | "office_line" | "office_mbps" | "office_rent" | "office_trial_stay" | "office_from" | "office_form" | "office_occupancy" | "distance" | "travel_time" | "tokyo_travel_time" | "own_site_distance" | "customer_distance" | "transport" | "subsidy" | "tax_relief" | "nursery" | "school" | "visit_tour" | "business_land" | "utilities" | "talent_fields" | "words" | "industry" | "presence" | "occupancy" | "company_size" | "head_count" | "length_of_stay" | "local_hiring" | "side_jobs" | "community" | "unspecified" | "openness";
                name: components["schemas"]["Sentence"];
                /** @description In the order of the municipalities; null where it is no line of that one */
                cells: ({
                    weight: number;
                    utility: number;
                    points: number;
                    known: boolean;
                    explanation: components["schemas"]["Sentence"];
                } | null)[];
            }[];
        };
        MatchRankingLine: {
            /** @description The engine's rank */
            rank: number;
            /** @description The rank it shares with those of equal merit, that of the first of them */
            sharedRank: number;
            /** @description How many share that rank; 1: nobody else */
            sharedBy: number;
            /** @description Place in the consultants' order; null when they left it out */
            deskRank: number | null;
            municipality: components["schemas"]["MatchedMunicipality"];
            /** @description Harmonic mean of both sides, 0 to 1 */
            score: number;
            /** @description How well the municipality meets the company's wishes, 0 to 1 */
            companyScore: number;
            /** @description How well the company meets the municipality's wishes, 0 to 1 */
            municipalityScore: number;
            confidence: number;
            /** @description What consultants did with it that still counts */
            act: ("pin" | "exclude" | "place" | "release") | null;
            /** @description How many of the company's wishes are not fully known of it (要確認), and how many of these are must-haves */
            unanswered: {
                wishes: number;
                mustHaves: number;
            };
        };
        MatchRankingPage: {
            items: components["schemas"]["MatchRankingLine"][];
            nextCursor: string | null;
        };
        MatchReplay: {
            /** @description Bit for bit: versions, ranks, scores, contributions, what was unknown */
            identical: boolean;
            differenceCount: number;
            /** @description The first 200; e.g. engine_version, candidates.072028.score, profile_version … or municipality … when it is gone */
            differences: {
                what: string;
                stored: string | number | boolean | null;
                now: string | number | boolean | null;
            }[];
        };
        MailParty: {
            name: string;
            address: string;
        };
        CaughtMailEnvelope: {
            id: string;
            receivedAt: string;
            from: components["schemas"]["MailParty"] | null;
            to: components["schemas"]["MailParty"][];
            cc: components["schemas"]["MailParty"][];
            /** @description Whom the SMTP envelope named */
            deliveredTo: string[];
            subject: string;
            messageId: string | null;
            /** @description Number of the ticket it belongs to */
            ticket: string | null;
            /** @description Which mail it is: a code of messageKinds; null of one the desk knows nothing of */
            kind: string | null;
            /** @description Its reader has not opened its ticket (openTicket), or it where it has none (openCaughtMail), with a recorded reason: people and subject are masked, the rest is empty */
            needsReason: boolean;
        };
        CaughtMails: {
            items: components["schemas"]["CaughtMailEnvelope"][];
            nextCursor: string | null;
        };
        CaughtMail: {
            id: string;
            receivedAt: string;
            from: components["schemas"]["MailParty"] | null;
            to: components["schemas"]["MailParty"][];
            cc: components["schemas"]["MailParty"][];
            /** @description Whom the SMTP envelope named */
            deliveredTo: string[];
            subject: string;
            messageId: string | null;
            /** @description Number of the ticket it belongs to */
            ticket: string | null;
            /** @description Which mail it is: a code of messageKinds; null of one the desk knows nothing of */
            kind: string | null;
            /** @description Its reader has not opened its ticket (openTicket), or it where it has none (openCaughtMail), with a recorded reason: people and subject are masked, the rest is empty */
            needsReason: boolean;
            text: string;
            html: string | null;
            /** @description In their order, names in lower case */
            headers: {
                key: string;
                value: string;
            }[];
            attachments: {
                fileName: string | null;
                type: string;
                bytes: number;
            }[];
        };
        FormChallenge: {
            parameters: {
                /** @constant */
                algorithm: "PBKDF2/SHA-256";
                cost: number;
                /** @description Seconds since 1970 */
                expiresAt: number;
                keyLength: number;
                keyPrefix: string;
                keySignature: string;
                nonce: string;
                salt: string;
            };
            signature: string;
        };
        AttachmentPage: {
            items: components["schemas"]["Attachment"][];
            nextCursor: string | null;
        };
        DraftAttachments: {
            items: components["schemas"]["Attachment"][];
        };
        UnsentMessage: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            direction: "in" | "out";
            staffId: string | null;
            contactId: string | null;
            /** @description Empty once its words are erased */
            subject: string;
            body: string;
            createdAt: string;
            /** @description Since when its words are erased; null: they are not */
            erasedAt: string | null;
            /** @description What its reader may do with it now */
            can: {
                erase: boolean;
            };
            /** @description When it leaves, until which it can be taken back */
            sendsAt: string;
        };
        Draft: {
            /** @description Empty for a note; of what was heard, the one it will be recorded with */
            subject: string;
            body: string;
            /** @description Its ETag */
            version: number;
            updatedAt: string;
        };
        Drafts: {
            reply: components["schemas"]["Draft"] | null;
            note: components["schemas"]["Draft"] | null;
            /** @description What the applicant says, half taken down */
            heard: components["schemas"]["Draft"] | null;
            files: {
                reply: components["schemas"]["Attachment"][];
                note: components["schemas"]["Attachment"][];
            };
        };
        OpenedItem: {
            /** @enum {string} */
            kind: "ticket" | "organization" | "person";
            /** Format: uuid */
            id: string;
            /** @description Of the organisation, else of the person; empty when who wrote was erased */
            name: string;
            organization: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @description Of a municipality in Latin letters; null: no reading is known */
                romanName: string | null;
            } | null;
            /** @description Its number; of a person the newest they sent */
            ticket: string | null;
            openedAt: string;
        };
        OpenedItems: {
            items: components["schemas"]["OpenedItem"][];
        };
        SavedView: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Whose it is
             */
            staffId: string;
            name: string;
            /** @description What GET /tickets is asked for to list it */
            query: components["schemas"]["SavedQuery"];
            /** @description Whether everybody at the desk sees it */
            shared: boolean;
            /** @description Columns you see it with; null: rows without columns */
            columns: ("number" | "applicant" | "subject" | "status" | "assignee" | "due" | "last_word" | "priority" | "audience" | "topics" | "stage" | "prefecture" | "received" | "updated")[] | null;
            updatedAt: string;
            /** @description What you may do with it */
            can: {
                change: boolean;
                remove: boolean;
            };
        };
        CountedView: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Whose it is
             */
            staffId: string;
            name: string;
            /** @description What GET /tickets is asked for to list it */
            query: components["schemas"]["SavedQuery"];
            /** @description Whether everybody at the desk sees it */
            shared: boolean;
            /** @description Columns you see it with; null: rows without columns */
            columns: ("number" | "applicant" | "subject" | "status" | "assignee" | "due" | "last_word" | "priority" | "audience" | "topics" | "stage" | "prefecture" | "received" | "updated")[] | null;
            updatedAt: string;
            /** @description What you may do with it */
            can: {
                change: boolean;
                remove: boolean;
            };
            /** @description 1000 means "999+" */
            count: number;
            /** @description Whether there may be more: tickets that have a frequent word are counted among a part of them */
            atLeast: boolean;
        };
        Relation: {
            /** Format: uuid */
            id: string;
            /**
             * @description What the other ticket is to this one
             * @enum {string}
             */
            kind: "same_matter" | "duplicate" | "preceding" | "following" | "split_from" | "split_into";
            /** @description Of the other ticket */
            number: string;
            /** @description Whom the other ticket is of; null: somebody who writes for nobody */
            organizationName: string | null;
            /** @description Of a municipality in Latin letters; null: no reading is known */
            organizationRomanName: string | null;
            /** @enum {string} */
            status: "new" | "open" | "waiting_applicant" | "waiting_third_party" | "resolved" | "closed";
            receivedAt: string;
            /** Format: uuid */
            createdBy: string;
            createdAt: string;
        };
        RelationList: {
            items: components["schemas"]["Relation"][];
        };
        AuditEntry: {
            /** Format: uuid */
            id: string;
            /** @description What happened, e.g. ticket.assigned */
            type: string;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "staff" | "contact" | "link" | "applicant" | "system";
                id: string | null;
            };
            /** @description The organisation the desk acted for */
            onBehalfOf: string | null;
            subjectId: string | null;
            /** @description Codes and ids, never personal data */
            details: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /** @description Number of the ticket it belongs to */
            ticket: string | null;
            /** @description The organisation it is about, or that of its contact; as it is called now */
            organization: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @description Of a municipality in Latin letters; null: no reading is known */
                romanName: string | null;
            } | null;
            /** @description The organisation in whose name the desk did it */
            actedFor: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @description Of a municipality in Latin letters; null: no reading is known */
                romanName: string | null;
            } | null;
            /** @description The person of an organisation it is about; null, too, once they were erased */
            contact: {
                /** Format: uuid */
                id: string;
                /** @description Masked */
                name: string;
            } | null;
        };
        TicketOpening: {
            /** @description Its number */
            ticket: string;
            /** @enum {string} */
            purpose: "answering" | "fault" | "personal_data" | "complaint" | "quality" | "other";
            reason: string;
            /** @description Until then the ticket is open to you */
            until: string;
        };
        PassedCase: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "filed" | "forwarded";
            prefecture: {
                code: string;
                name: string;
                /** @description In Latin letters, Aizuwakamatsu-shi; null: no reading is known */
                romanName: string | null;
            };
            municipality: {
                code: string;
                name: string;
                /** @description In Latin letters, Aizuwakamatsu-shi; null: no reading is known */
                romanName: string | null;
            };
            /** @description Who of the prefecture passed it on */
            passedBy: {
                /** Format: uuid */
                id: string;
                name: string;
                department: string | null;
                email: string;
                /** @description Whether the address was proved, by our link or by the desk */
                verified: boolean;
                /** @description Whether the desk accepted that they speak for their organisation */
                representative: boolean;
            };
            /** @description Who of the municipality is asked, or has answered */
            contact: {
                /** Format: uuid */
                id: string;
                name: string;
                department: string | null;
                email: string;
                /** @description Whether the address was proved, by our link or by the desk */
                verified: boolean;
                /** @description Whether the desk accepted that they speak for their organisation */
                representative: boolean;
            };
            /** @description Number of the municipality’s own ticket; to the prefecture null */
            ticket: string | null;
            /** @description Number of the prefecture’s case it was forwarded from; to the municipality null */
            source: string | null;
            note: string;
            /** @enum {string} */
            status: "waiting" | "confirmed" | "corrected" | "declined" | "withdrawn";
            /** @description Why the municipality said no; what it corrects, for the desk and itself only */
            words: string | null;
            /** @description Who says they answered in the contact’s name, in their own words, the link having been passed on; null for the prefecture */
            answerer: string | null;
            createdAt: string;
            /** @description Until when the municipality is asked to answer */
            dueAt: string;
            answeredAt: string | null;
            /** @description What its reader may do with it now */
            can: {
                withdraw: boolean;
                eraseAnswerer: boolean;
            };
        };
        TicketQueue: {
            /** @enum {string} */
            code: "mine" | "standing_in" | "unassigned" | "due_today" | "overdue" | "waiting" | "fast_pass" | "all";
            label: {
                ja: string;
                en: string;
            };
            /** @description 1000 means "999+" */
            count: number;
            /** @description What GET /tickets is asked for to list it */
            query: {
                status?: ("new" | "open" | "waiting_applicant" | "waiting_third_party" | "resolved" | "closed")[];
                /** @enum {string} */
                assignee?: "me" | "none" | "stood_in_for";
                /** @enum {string} */
                due?: "overdue" | "today";
                /** @constant */
                fastPass?: true;
            };
            /** @description Columns you see it with; null: rows without columns */
            columns: ("number" | "applicant" | "subject" | "status" | "assignee" | "due" | "last_word" | "priority" | "audience" | "topics" | "stage" | "prefecture" | "received" | "updated")[] | null;
        };
        TicketViews: {
            items: components["schemas"]["TicketQueue"][];
            /** @description Changes of profiles that wait to be decided; null to whoever may not decide them */
            pendingProposals: number | null;
        };
        BlindBrief: {
            /** @constant */
            disclosure: "blind";
            /** @enum {string} */
            industry: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T";
            /** @enum {string} */
            employeeBand: "1-20" | "21-100" | "101-300" | "301-1000" | "1001-";
            purposes: ("talent" | "bcp" | "open_innovation" | "local_market" | "retention" | "productivity" | "sdgs" | "work_styles" | "cost_saving")[];
            presence: ("satellite_office" | "workation" | "relocation" | "two_bases" | "head_office_functions" | "local_hiring")[];
            needs: {
                /** @enum {string} */
                code: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "office_seats" | "office_private_rooms" | "office_has_private_rooms" | "office_meeting_rooms" | "office_security" | "office_line" | "office_mbps" | "office_rent" | "office_trial_stay" | "office_from" | "office_form" | "office_occupancy" | "distance" | "travel_time" | "tokyo_travel_time" | "own_site_distance" | "customer_distance" | "transport" | "subsidy" | "tax_relief" | "nursery" | "school" | "visit_tour" | "business_land" | "utilities" | "talent_fields" | "words";
                importance: number | "must";
            }[];
            /**
             * @description People who would come; of a company that agreed to a text that says so
             * @enum {string}
             */
            headCountBand?: "1-4" | "5-9" | "10-29" | "30-99" | "100-";
            /**
             * @description Seats it needs; likewise
             * @enum {string}
             */
            seatsBand?: "1-4" | "5-9" | "10-29" | "30-99" | "100-";
            summary: string;
        };
        OpenBrief: {
            /** @constant */
            disclosure: "open";
            company: {
                name: string;
                /** @enum {string} */
                industry: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T";
                employees: number;
                /** @enum {string} */
                prefecture: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                /** @description Six-digit code of its municipality, from which distances are */
                headquarters?: string;
            };
            purposes: ("talent" | "bcp" | "open_innovation" | "local_market" | "retention" | "productivity" | "sdgs" | "work_styles" | "cost_saving")[];
            presence: ("satellite_office" | "workation" | "relocation" | "two_bases" | "head_office_functions" | "local_hiring")[];
            needs: {
                /** @enum {string} */
                code: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "office_seats" | "office_private_rooms" | "office_has_private_rooms" | "office_meeting_rooms" | "office_security" | "office_line" | "office_mbps" | "office_rent" | "office_trial_stay" | "office_from" | "office_form" | "office_occupancy" | "distance" | "travel_time" | "tokyo_travel_time" | "own_site_distance" | "customer_distance" | "transport" | "subsidy" | "tax_relief" | "nursery" | "school" | "visit_tour" | "business_land" | "utilities" | "talent_fields" | "words";
                importance: number | "must";
                target?: string | number | ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T" | "satellite_office" | "workation" | "relocation" | "two_bases" | "head_office_functions" | "local_hiring" | "own" | "shared" | "coworking" | "renovated" | "resident" | "rotating" | "optical_fibre" | "mobile_5g" | "airport" | "shinkansen" | "expressway" | "it_engineers" | "engineers" | "researchers" | "designers" | "sales" | "customer_support" | "back_office" | "manufacturing" | "tourism_service" | "care_medical" | "agriculture")[] | {
                    min?: number;
                    max?: number;
                };
            }[];
            plans: {
                headCount?: number;
                months?: number;
                localHiring?: boolean;
                sideJobs?: boolean;
                community?: boolean;
                occupancies?: ("resident" | "rotating")[];
            };
            summary: string;
        };
        Brief: components["schemas"]["BlindBrief"] | components["schemas"]["OpenBrief"];
        EnquiryQuestion: {
            /** Format: uuid */
            id: string;
            question: string;
            /** @description Who says they acted in the contact’s name, in their own words, the link having been passed on; null for the company */
            answerer: string | null;
            askedAt: string;
            reply: string | null;
            repliedAt: string | null;
        };
        EnquiredMunicipality: {
            code: string;
            name: string;
            /** @description In Latin letters, Aizuwakamatsu-shi; null: no reading is known */
            romanName: string | null;
            /** @enum {string} */
            prefecture: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
            /** @description For GET /tickets?organization=; null for the company */
            organizationId: string | null;
        };
        Enquiry: {
            /** Format: uuid */
            id: string;
            /** @description E-7F3A2C: as the mails and pages of the municipality name it */
            number: string;
            /**
             * @description accepted: a blind company is asked for its disclosure consent
             * @enum {string}
             */
            status: "sent" | "asked" | "accepted" | "declined" | "withdrawn" | "expired" | "introduced";
            /** @enum {string} */
            disclosure: "blind" | "open";
            /** @description What the municipality is told */
            brief: components["schemas"]["Brief"];
            /** @description Whether the municipality reads the summary, too: not where it says nothing but the codes beside it */
            summaryIsTold: boolean;
            municipality: components["schemas"]["EnquiredMunicipality"];
            /** @description Null for the municipality; an open brief names the company */
            company: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @description Null for the municipality */
            ticketNumber: string | null;
            /** @description Null for the municipality */
            shortlistId: string | null;
            createdAt: string;
            /** @description Until when an answer counts; null while the desk owes a reply: the time stands still */
            expiresAt: string | null;
            questions: components["schemas"]["EnquiryQuestion"][];
            answer: {
                /** @enum {string} */
                answer: "accept" | "decline";
                message: string | null;
                answeredAt: string;
                /** @description Null for the company */
                by: components["schemas"]["ByWhom"] | null;
                /** @description Who says they acted in the contact’s name, in their own words, the link having been passed on; null for the company */
                answerer: string | null;
            } | null;
            /** @description Null until the company says something, and always for the municipality */
            disclosureConsent: {
                consentedAt: string | null;
                withdrawnAt: string | null;
                by: components["schemas"]["ByWhom"] | null;
            } | null;
            introductionId: string | null;
            endedAt: string | null;
            /** @description Who has the ticket; null outside the desk */
            assigneeId: string | null;
            /** @description What its reader may do with it now */
            can: {
                answer: boolean;
                reply: boolean;
                withdraw: boolean;
                consent: boolean;
                withdrawConsent: boolean;
                eraseAnswerer: boolean;
            };
        };
        RunResponse: {
            municipality: components["schemas"]["MunicipalityName"];
            shortlist: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                status: "draft" | "approved" | "dispatched" | "answered" | "withdrawn" | "expired";
                dispatchedAt: string | null;
            };
            /** @description The consultant's order on the list */
            position: number;
            engineRank: number;
            /** @description Place in the consultants' order of the run; null on lists drafted before there was one */
            deskRank: number | null;
            /** @description The company's; null until stated */
            interest: {
                /** @enum {string} */
                interest: "interested" | "declined";
                reason: string | null;
                statedAt: string;
            } | null;
            enquiry: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                status: "sent" | "asked" | "accepted" | "declined" | "withdrawn" | "expired" | "introduced";
                sentAt: string;
                answeredAt: string | null;
                /** @description The municipality's words with its answer */
                message: string | null;
            } | null;
            introduction: {
                /** Format: uuid */
                id: string;
                madeAt: string;
                outcomes: {
                    /** @enum {string} */
                    kind: "site_visit" | "office_opened" | "staff_relocated" | "related_population" | "withdrawn" | "stayed";
                    on: string;
                }[];
            } | null;
        };
        RunResponses: {
            /** Format: uuid */
            runId: string;
            items: components["schemas"]["RunResponse"][];
        };
        NotificationChoices: {
            choices: {
                /** @enum {string} */
                kind: "assigned" | "unassigned" | "answer" | "note" | "meeting" | "approval" | "deadline" | "task";
                /**
                 * @description How the reader is told of it
                 * @enum {string}
                 */
                way: "bell" | "daily" | "at_once";
                /** @description What they may choose */
                ways: ("bell" | "daily" | "at_once")[];
            }[];
        };
        Notification: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "assigned" | "unassigned" | "answer" | "note" | "meeting" | "approval" | "deadline" | "task";
            /** @description What happened, e.g. message.received */
            eventType: string;
            /** @description How many of the kind came to the reader by one act at several tickets, of which this is the latest; else 1 */
            count: number;
            /** @description What is to be seen to, of a task */
            taskKind: string | null;
            /** @description Number of the ticket; null: it belongs to none */
            ticket: string | null;
            /** @description Whose ticket it is: the organisation, or whoever wrote for themselves; of no ticket, the person it is about */
            about: string;
            /** @description Whose enquiry it is about, or whom a company answered about, all those of one go; empty: it is about none */
            municipalities: {
                code: string;
                name: string;
                romanName: string | null;
            }[];
            actor: {
                /** @enum {string} */
                kind: "staff" | "contact" | "link" | "applicant" | "system";
                id: string | null;
            };
            at: string;
            /** @description null: not read yet, or not all of them */
            readAt: string | null;
        };
        NotificationPage: {
            items: components["schemas"]["Notification"][];
            nextCursor: string | null;
            /** @description How many the reader has not read, up to 100 */
            unread: number;
        };
        Queue: {
            queues: {
                waiting: number;
                running: number;
                delayed: number;
                failed: number;
                /**
                 * @description react: what follows from events; deliver: mails
                 * @enum {string}
                 */
                code: "react" | "deliver";
                /** @description Since when the oldest of what waits could have been done */
                oldestAt: string | null;
            }[];
            /** @description What the queue itself said to a worker; null: no worker lives, or the queue does not answer */
            handedOver: {
                waiting: number;
                running: number;
                delayed: number;
                failed: number;
                /** @enum {string} */
                backend: "postgres" | "redis";
                at: string;
            } | null;
            workers: {
                /** Format: uuid */
                id: string;
                host: string;
                pid: number;
                startedAt: string;
                /** @description Last sign of life; one comes every five seconds */
                seenAt: string;
                isAlive: boolean;
                /** @description Jobs in hand */
                running: number;
                /** @description Jobs done since it started */
                done: number;
                lastDoneAt: string | null;
            }[];
        };
        JobFailure: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            job: "react" | "deliver";
            /** @description What was to be reacted to */
            eventType: string | null;
            /** @description Which mail was to go */
            mailKind: string | null;
            /** @description Number of the ticket it belongs to */
            ticket: string | null;
            /** @description Kind of the error */
            fault: string;
            /** @description Its code, such as ECONNREFUSED or an SQLSTATE */
            code: string | null;
            /** @description Where in the code it arose */
            place: string | null;
            attempts: number;
            firstAt: string;
            lastAt: string;
            /**
             * @description undone: is tried on; done: has been done since, or need not be done now
             * @enum {string}
             */
            state: "undone" | "dismissed" | "done";
            can: {
                retry: boolean;
                dismiss: boolean;
            };
        };
        JobFailurePage: {
            items: components["schemas"]["JobFailure"][];
            nextCursor: string | null;
        };
        ResponseTimesReport: {
            fiscalYear: number;
            /** @enum {string} */
            by: "month" | "audience" | "prefecture" | "topic" | "fiscal_year";
            /** @description When it was counted */
            readAt: string;
            lines: {
                /** @description Code of the line; null: not known of its tickets, as the prefecture of workers */
                key: string | null;
                label: {
                    ja: string;
                    en: string;
                };
                /** @description Tickets received: the sum of inTime, late, overdue, stillDue and ended */
                received: number;
                /** @description First response not after it was due */
                inTime: number;
                /** @description First response after it was due */
                late: number;
                /** @description No response yet, and it was due before now */
                overdue: number;
                /** @description No response yet, not due before now */
                stillDue: number;
                /** @description Resolved or closed without a response */
                ended: number;
                /** @description inTime of inTime, late and overdue; null when there is none of them */
                shareInTime: number | null;
                /** @description Hours (not business hours) within which half of those answered had their response; null below 5 of them */
                medianHours: number | null;
                /** @description The same of nine tenths */
                ninetiethHours: number | null;
            }[];
            total: {
                /** @description Tickets received: the sum of inTime, late, overdue, stillDue and ended */
                received: number;
                /** @description First response not after it was due */
                inTime: number;
                /** @description First response after it was due */
                late: number;
                /** @description No response yet, and it was due before now */
                overdue: number;
                /** @description No response yet, not due before now */
                stillDue: number;
                /** @description Resolved or closed without a response */
                ended: number;
                /** @description inTime of inTime, late and overdue; null when there is none of them */
                shareInTime: number | null;
                /** @description Hours (not business hours) within which half of those answered had their response; null below 5 of them */
                medianHours: number | null;
                /** @description The same of nine tenths */
                ninetiethHours: number | null;
            };
        };
        FunnelReport: {
            fiscalYear: number;
            /** @enum {string} */
            by: "month" | "audience" | "prefecture" | "topic" | "fiscal_year";
            /** @description When it was counted */
            readAt: string;
            lines: {
                /** @description Code of the line; null: not known of its tickets, as the prefecture of workers */
                key: string | null;
                label: {
                    ja: string;
                    en: string;
                };
                steps: {
                    form: number;
                    meeting: number;
                    shortlist: number;
                    interest: number;
                    introduction: number;
                    site_visit: number;
                    opening: number;
                    still_there: number;
                };
                /** @description All tickets, those that were split off included: what the meetings are a share of */
                tickets: number;
                /** @description Those of companies: what the steps from the shortlist on are a share of, for no others come there */
                companyTickets: number;
            }[];
            total: {
                steps: {
                    form: number;
                    meeting: number;
                    shortlist: number;
                    interest: number;
                    introduction: number;
                    site_visit: number;
                    opening: number;
                    still_there: number;
                };
                /** @description All tickets, those that were split off included: what the meetings are a share of */
                tickets: number;
                /** @description Those of companies: what the steps from the shortlist on are a share of, for no others come there */
                companyTickets: number;
            };
        };
        FoundTicket: {
            number: string;
            /** @enum {string} */
            status: "new" | "open" | "waiting_applicant" | "waiting_third_party" | "resolved" | "closed";
            /** @enum {string} */
            audience: "municipal" | "corporate" | "worker";
            fastPass: boolean;
            assigneeId: string | null;
            applicant: string;
            organization: string | null;
            /** @description Of a municipality in Latin letters, Aizuwakamatsu-shi; null: no reading is known */
            organizationRomanName: string | null;
            receivedAt: string;
            /** @description Where the words stand, or the number of the enquiry it was found by; null where number and names say so already */
            foundIn: {
                /** @enum {string} */
                kind: "form" | "message" | "note" | "participant" | "attachment" | "enquiry";
                /** @description In one line, as it was written */
                excerpt: string;
            } | null;
        };
        FoundMunicipality: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description JIS X 0401 */
            prefecture: string;
            /** @description Of a municipality in Latin letters, Aizuwakamatsu-shi; null: no reading is known */
            romanName: string | null;
            code: string;
        };
        FoundCompany: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description JIS X 0401 */
            prefecture: string;
        };
        FoundPerson: {
            /** Format: uuid */
            id: string;
            name: string;
            nameKana: string | null;
            email: string;
            organization: string | null;
            /** @description Of a municipality in Latin letters, Aizuwakamatsu-shi; null: no reading is known */
            organizationRomanName: string | null;
            organizationId: string | null;
            /** @description Number of the newest ticket they sent */
            ticket: string | null;
        };
        SearchResult: {
            tickets: {
                items: components["schemas"]["FoundTicket"][];
                /** @description Whether there are more */
                more: boolean;
                /** @description False when too much had to be looked through: ask for more words */
                complete: boolean;
            };
            municipalities: {
                items: components["schemas"]["FoundMunicipality"][];
                /** @description Whether there are more */
                more: boolean;
                /** @description False when too much had to be looked through: ask for more words */
                complete: boolean;
            };
            companies: {
                items: components["schemas"]["FoundCompany"][];
                /** @description Whether there are more */
                more: boolean;
                /** @description False when too much had to be looked through: ask for more words */
                complete: boolean;
            };
            people: {
                items: components["schemas"]["FoundPerson"][];
                /** @description Whether there are more */
                more: boolean;
                /** @description False when too much had to be looked through: ask for more words */
                complete: boolean;
            };
        };
        SequenceVersion: {
            version: number;
            /** @description The event it starts with */
            startsOn: string;
            steps: components["schemas"]["SequenceStep"][];
            /** @description What ends its steps still to come */
            stopsOn: ("reply" | "answer" | "state" | "consent_withdrawn")[];
            /** @description Why it was changed */
            reason: string;
            /** @description Null: as delivered */
            statedBy: string | null;
            statedAt: string | null;
        };
        Sequence: {
            /** @enum {string} */
            code: "acknowledgement" | "assignment" | "correspondence" | "participant" | "waiting-applicant" | "overdue-response" | "profile-check" | "april-handover" | "passed-case" | "passed-case-outcome" | "weekly-digest" | "daily-digest" | "notices" | "meeting-offer" | "meeting" | "meeting-move" | "meeting-cancellation" | "meeting-missed" | "survey" | "shortlist" | "shortlist-expiry" | "enquiry" | "enquiry-question" | "enquiry-reply" | "enquiry-declined" | "enquiry-expiry" | "consent" | "introduction" | "aftercare" | "new-link" | "one-time-code";
            ja: string;
            en: string;
            /** @description Its mails may be unsubscribed from */
            optional: boolean;
            version: number;
            /** @description The event it starts with */
            startsOn: string;
            steps: components["schemas"]["SequenceStep"][];
            /** @description What ends its steps still to come */
            stopsOn: ("reply" | "answer" | "state" | "consent_withdrawn")[];
            /** @description Why it was changed */
            reason: string;
            /** @description Null: as delivered */
            statedBy: string | null;
            statedAt: string | null;
            /** @description What a change may say */
            may: {
                startOn: string[];
                send: {
                    kind: string;
                    /** @enum {string} */
                    unit: "at_once" | "business_days" | "business_days_before" | "days" | "months";
                    from: number;
                    to: number;
                    /** @description The only counts there are words for */
                    only: number[] | null;
                    atMost: number;
                    needed: boolean;
                    /** @description Text blocks a step may open with */
                    texts: string[];
                }[];
                ask: ("from_worker" | "from_organization" | "blind")[];
                stopOn: ("reply" | "answer" | "state" | "consent_withdrawn")[];
                mustStopOn: ("reply" | "answer" | "state" | "consent_withdrawn")[];
            };
        };
        Session: {
            person: {
                /** Format: uuid */
                id: string;
                name: string | null;
                /** @description Their own address, by which they sign in */
                email: string;
                /** @enum {string} */
                role: "administrator" | "supervisor" | "consultant" | "auditor" | "contact";
                organizationId: string | null;
                /** @description Whether tickets can be given to them */
                carriesTickets: boolean;
            };
            /** @description What the session needs before it may do anything else: a code of the second factor, or that one is set up */
            awaits: ("code" | "set_up") | null;
            /** @description When the session ends; null when asked about a running session */
            expiresAt: string | null;
        };
        SecondFactor: {
            /** @description Since when an authenticator app counts; null: none does */
            setUpAt: string | null;
            /** @description Whether their role must have one here */
            required: boolean;
            recoveryCodesLeft: number;
        };
        SecondFactorToBe: {
            /** @description Base 32, to be typed into the app; shown this once */
            secret: string;
            /** @description The same as `otpauth://totp/…` */
            uri: string;
        };
        RecoveryCodes: {
            /** @description Each counts once; shown this once */
            recoveryCodes: string[];
        };
        RefusedSignIns: {
            /** @description Day in Japan */
            day: string;
            /** @description Whose account; null: of nobody at the desk, all such attempts of the day together */
            staffId: string | null;
            count: number;
            /** @description From how many networks; null where several accounts are one line */
            networks: number | null;
            last: string;
        };
        OpenSession: {
            /** Format: uuid */
            id: string;
            createdAt: string;
            /** @description To about five minutes */
            lastSeenAt: string;
            expiresAt: string;
            /** @description Coarsely what it was opened with, e.g. `Firefox / Windows`; null when nobody knows */
            device: string | null;
            /** @description Whether it is the one that asks */
            current: boolean;
        };
        Settings: {
            /** @description A second person must approve a shortlist before its dispatch */
            shortlistApproval: boolean;
            /** @description Mails and pages for municipalities count years by the era: 令和8年11月20日(金) */
            eraYears: boolean;
        };
        EnvironmentSettings: {
            items: {
                /** @description Name of the variable that sets it */
                variable: string;
                /** @description What holds; null: it is not set. Of addresses of other servers the host alone */
                value: string | null;
            }[];
        };
        Suppression: {
            /** Format: uuid */
            id: string;
            /** @description Null: of an erased person, whose address is not kept */
            address: string | null;
            /** @enum {string} */
            reason: "hard_bounce" | "unsubscribed" | "erased" | "withdrawn";
            since: string;
            /** @description Who of the desk; null: the mail server, the reader, or an erasure */
            statedBy: string | null;
            /** @description The mail that bounced or was unsubscribed from */
            followUpId: string | null;
            liftedAt: string | null;
            liftedBy: string | null;
            /** @description What its reader may do with it now */
            can: {
                lift: boolean;
            };
        };
        SuppressionPage: {
            items: components["schemas"]["Suppression"][];
            nextCursor: string | null;
            /** @description Whether its reader finds an address by `q` */
            can: {
                search: boolean;
            };
        };
        Task: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "mail_failed" | "mail_unknown" | "mail_suppressed" | "meeting_host" | "erasure_request" | "erasure_by_hand" | "recognition_request" | "erased_applicant" | "consent_missed" | "question_open" | "applicant_unreached" | "passed_case_overdue" | "contact_missing" | "meeting_unrecorded" | "shortlist_unanswered" | "offer_unanswered" | "enquiry_unanswered" | "meeting_missed";
            /** @description Number of the ticket; null when it belongs to none and is everyone’s */
            ticket: string | null;
            /** @description Who has the ticket now */
            assigneeId: string | null;
            /** @description The mail it is about */
            followUpId: string | null;
            /** @description The meeting it is about */
            meetingId: string | null;
            /** @description The person it is about */
            contactId: string | null;
            contactName: string | null;
            /** @description Of what is erased by hand: a person may stand with several addresses */
            contactEmail: string | null;
            /** @description Of its ticket; of no ticket, of the person */
            organizationName: string | null;
            /** @description Of a municipality in Latin letters; null: no reading is known */
            organizationRomanName: string | null;
            /** @description The shortlist it is about */
            shortlistId: string | null;
            /** @description The enquiry it is about */
            enquiryId: string | null;
            /** @description The case a prefecture passed on that it is about */
            passedCaseId: string | null;
            createdAt: string;
            /** @description Until when it is to be seen to; null when no day is named */
            dueAt: string | null;
            doneAt: string | null;
            /** @description Null of a done one: it settled itself */
            doneBy: string | null;
            /** @description What its reader may do with it now */
            can: {
                complete: boolean;
                erase: boolean;
            };
        };
        TaskPage: {
            items: components["schemas"]["Task"][];
            nextCursor: string | null;
        };
        KnownOrganization: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "company" | "municipality" | "prefecture";
            name: string;
            /** @description Of a local government in Latin letters, Aizuwakamatsu-shi; null: no reading is known */
            romanName: string | null;
            /** @description JIS X 0401 */
            prefecture: string;
            /** @description Of a local government, six digits */
            code: string | null;
            /** @description 13 digits (法人番号) */
            corporateNumber: string | null;
            /** @description Of a company, a code of the catalog */
            industry: string | null;
            employees: number | null;
            /** @description Day of a company’s Action declaration: served first at the desk */
            declaredOn: string | null;
            /** @description When the desk first vouched for what is said of a company */
            verifiedAt: string | null;
            /** @description When it stated its profile or said it is still right; null: it has none */
            profileConfirmedAt: string | null;
            /** @description What its reader may do with it now */
            can: {
                stateProfile: boolean;
                confirmProfile: boolean;
                correct: boolean;
                declare: boolean;
            };
        };
        KnownContact: {
            /** Format: uuid */
            id: string;
            organizationId: string | null;
            verifiedAt: string | null;
            /** @description What proved the address: our link, a signed reply, or staff */
            verifiedBy: ("link" | "reply" | "staff") | null;
            /** @description Whether the desk accepted that they speak for their organisation */
            representative: boolean;
            /** @description Whether the contact can sign in */
            canSignIn: boolean;
            name: string;
            nameKana: string | null;
            title: string | null;
            department: string | null;
            email: string;
            phone: string | null;
            /** @description Whether it is the mailbox of an office, not of a person */
            roleMailbox: boolean;
            /**
             * @description What the desk writes to them in
             * @enum {string}
             */
            language: "ja" | "en";
            /** @description If-Match of a correction; null to whom their data is hidden */
            version: string | null;
            /** @description Why nothing (unsubscribed: nothing optional) is mailed to their address */
            suppressed: ("hard_bounce" | "unsubscribed" | "erased" | "withdrawn") | null;
            /** @description Until when they may choose their first password by the link that was mailed; null: no such link */
            invitedUntil: string | null;
            /** @description What its reader may do now: correct them, vouch for them, and with their signing in */
            can: {
                change: boolean;
                vouch: boolean;
                giveAccess: boolean;
                takeAccess: boolean;
                withdrawInvitation: boolean;
            };
        };
        OrganizationHistoryEntry: {
            /** @enum {string} */
            kind: "ticket" | "shortlist" | "enquiry" | "introduction" | "outcome" | "meeting";
            /** Format: uuid */
            id: string;
            /** @description When it happened or will; of an outcome its day, no earlier than the introduction */
            at: string;
            ticket: {
                number: string;
                /** @enum {string} */
                status: "new" | "open" | "waiting_applicant" | "waiting_third_party" | "resolved" | "closed";
                /** @enum {string} */
                audience: "municipal" | "corporate" | "worker";
                topics: ("muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules")[];
                /** @description Whose ticket it is; null when it is no company’s */
                company: string | null;
            };
            shortlist: {
                /** @enum {string} */
                status: "draft" | "approved" | "dispatched" | "answered" | "withdrawn" | "expired";
                candidates: number;
            } | null;
            /** @description Of an enquiry, and of the introduction and outcomes it led to */
            enquiry: {
                /** @enum {string} */
                status: "sent" | "asked" | "accepted" | "declined" | "withdrawn" | "expired" | "introduced";
                /** @enum {string} */
                disclosure: "blind" | "open";
                municipality: {
                    code: string;
                    name: string;
                    /** @description In Latin letters, Aizuwakamatsu-shi; null: no reading is known */
                    romanName: string | null;
                };
            } | null;
            outcome: {
                /** @enum {string} */
                kind: "site_visit" | "office_opened" | "staff_relocated" | "related_population" | "withdrawn" | "stayed";
                /** @description Day in Japan, YYYY-MM-DD */
                on: string;
            } | null;
            meeting: {
                /** @enum {string} */
                status: "proposed" | "booked" | "held" | "missed" | "expired" | "cancelled";
                /** @enum {string} */
                kind: "phone" | "online" | "in_person";
                /** @description Null: not picked yet */
                startsAt: string | null;
            } | null;
        };
        OrganizationHistoryPage: {
            items: components["schemas"]["OrganizationHistoryEntry"][];
            nextCursor: string | null;
            /** @description Null: the applicant asks for themselves */
            organization: components["schemas"]["KnownOrganization"] | null;
            /** @description Whom the desk knows there, the newest 50; empty on further pages */
            contacts: components["schemas"]["KnownContact"][];
        };
        TimelineEntry: {
            /** Format: uuid */
            id: string;
            /** @description What happened, e.g. ticket.assigned */
            type: string;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "staff" | "contact" | "link" | "applicant" | "system";
                id: string | null;
            };
            /** @description The organisation the desk acted for */
            onBehalfOf: string | null;
            subjectId: string | null;
            /** @description Codes and ids, never personal data */
            details: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /** @description The message that was sent or received */
            message: components["schemas"]["Message"] | null;
            /** @description The note that was added */
            note: components["schemas"]["Note"] | null;
            /** @description The mail it happened to, as it stands now; of a message the desk sent, the mail to the applicant */
            mail: components["schemas"]["FollowUp"] | null;
            /** @description Files of the message or the note */
            files: components["schemas"]["Attachment"][];
            /** @description The ticket it happened to, which became part of this one, or the message was written in, from which this one was split off */
            from: {
                number: string;
                /** @description What its form said, where it tells that it was received */
                message: string | null;
            } | null;
            /** @description Numbers of the tickets that were split off with the message, in which it is read, too */
            splitInto: string[];
            /** @description The municipalities it is about: of an enquiry, an introduction, a passed case or a shortlist */
            towns: components["schemas"]["MatchedMunicipality"][];
        };
        TimelinePage: {
            items: components["schemas"]["TimelineEntry"][];
            nextCursor: string | null;
            /** @description What is to be seen to, the first 20; empty on further pages */
            openTasks: components["schemas"]["Task"][];
            /** @description Tickets it is related to; empty on further pages */
            relations: components["schemas"]["Relation"][];
            /** @description What its reader is writing, when asked for; null on further pages, and for who may write nothing */
            drafts: components["schemas"]["Drafts"] | null;
        };
        CannedText: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Whose it is
             */
            staffId: string;
            name: string;
            /** @description Empty: none in Japanese */
            ja: string;
            /** @description Empty: none in English */
            en: string;
            /** @description Whether everybody at the desk sees it */
            shared: boolean;
            updatedAt: string;
            /** @description What you may do with it */
            can: {
                change: boolean;
                remove: boolean;
            };
        };
        CannedTexts: {
            items: components["schemas"]["CannedText"][];
            /** @description What may stand in {{ }} */
            variables: {
                name: string;
                ja: string;
                en: string;
            }[];
        };
        Text: {
            block: string;
            /** @enum {string} */
            language: "ja" | "en";
            /** @description 0: as delivered */
            version: number;
            body: string;
            /** @description Member of the desk */
            statedBy: string | null;
            statedAt: string | null;
        };
        TextBlock: {
            code: string;
            label: {
                ja: string;
                en: string;
            };
            /** @description Whose eyes read it */
            side: {
                /** @enum {string} */
                code: "anyone" | "stranger" | "applicant" | "company" | "municipality" | "introducedMunicipality" | "organization" | "staff";
                ja: string;
                en: string;
            };
            /** @description Kinds of e-mails it stands in */
            messages: string[];
            /** @description One item per line */
            isList: boolean;
            variables: {
                name: string;
                required: boolean;
                label: {
                    ja: string;
                    en: string;
                };
            }[];
            texts: {
                ja: components["schemas"]["Text"];
                en: components["schemas"]["Text"];
            };
        };
        Token: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: ("tickets:read" | "tickets:write" | "organizations:read" | "organizations:write" | "matching:read" | "matching:write" | "people:read" | "people:write")[];
            /**
             * Format: uuid
             * @description Member of the desk whose role the token acts with
             */
            staffId: string;
            createdAt: string;
            expiresAt: string | null;
            revokedAt: string | null;
            /** @description How many requests a minute are answered */
            requestsPerMinute: number;
            /** @description To a few minutes; null: never */
            lastUsedAt: string | null;
        };
        MadeToken: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: ("tickets:read" | "tickets:write" | "organizations:read" | "organizations:write" | "matching:read" | "matching:write" | "people:read" | "people:write")[];
            /**
             * Format: uuid
             * @description Member of the desk whose role the token acts with
             */
            staffId: string;
            createdAt: string;
            expiresAt: string | null;
            revokedAt: string | null;
            /** @description How many requests a minute are answered */
            requestsPerMinute: number;
            /** @description To a few minutes; null: never */
            lastUsedAt: string | null;
            /** @description Send it as Authorization: Bearer …; shown this once, stored nowhere */
            secret: string;
        };
        TokenPage: {
            items: components["schemas"]["Token"][];
            nextCursor: string | null;
        };
        OwnOperations: {
            items: string[];
        };
        RefusedSignInList: {
            items: components["schemas"]["RefusedSignIns"][];
        };
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            nextCursor: string | null;
        };
        MessagePage: {
            items: components["schemas"]["Message"][];
            nextCursor: string | null;
        };
        NotePage: {
            items: components["schemas"]["Note"][];
            nextCursor: string | null;
        };
        ParticipantPage: {
            items: components["schemas"]["Participant"][];
            nextCursor: string | null;
        };
        UnsentMessages: {
            items: components["schemas"]["UnsentMessage"][];
        };
        SavedViews: {
            items: components["schemas"]["CountedView"][];
        };
        MeetingPage: {
            items: components["schemas"]["Meeting"][];
            nextCursor: string | null;
        };
        EventPage: {
            items: components["schemas"]["Event"][];
            nextCursor: string | null;
        };
        MunicipalityPage: {
            items: components["schemas"]["Municipality"][];
            nextCursor: string | null;
        };
        CompanyPage: {
            items: components["schemas"]["Company"][];
            nextCursor: string | null;
        };
        ProposalPage: {
            items: components["schemas"]["Proposal"][];
            nextCursor: string | null;
        };
        EvidenceVersionPage: {
            items: components["schemas"]["EvidenceVersion"][];
            nextCursor: string | null;
        };
        MatchPage: {
            items: components["schemas"]["MatchSummary"][];
            nextCursor: string | null;
        };
        MatchWeightsPage: {
            items: components["schemas"]["MatchWeights"][];
            nextCursor: string | null;
        };
        MatchExcludedPage: {
            items: components["schemas"]["MatchExcluded"][];
            nextCursor: string | null;
        };
        MatchAdjustments: {
            items: components["schemas"]["MatchAdjustment"][];
        };
        ShortlistPage: {
            items: components["schemas"]["Shortlist"][];
            nextCursor: string | null;
        };
        EnquiryPage: {
            items: components["schemas"]["Enquiry"][];
            nextCursor: string | null;
        };
        FollowUpPage: {
            items: components["schemas"]["FollowUp"][];
            nextCursor: string | null;
        };
        TicketlessFollowUpPage: {
            items: components["schemas"]["FollowUp"][];
            nextCursor: string | null;
        };
        LedgerMailPage: {
            items: components["schemas"]["LedgerMail"][];
            nextCursor: string | null;
        };
        SequenceList: {
            items: components["schemas"]["Sequence"][];
        };
        SequenceWithVersions: {
            /** @enum {string} */
            code: "acknowledgement" | "assignment" | "correspondence" | "participant" | "waiting-applicant" | "overdue-response" | "profile-check" | "april-handover" | "passed-case" | "passed-case-outcome" | "weekly-digest" | "daily-digest" | "notices" | "meeting-offer" | "meeting" | "meeting-move" | "meeting-cancellation" | "meeting-missed" | "survey" | "shortlist" | "shortlist-expiry" | "enquiry" | "enquiry-question" | "enquiry-reply" | "enquiry-declined" | "enquiry-expiry" | "consent" | "introduction" | "aftercare" | "new-link" | "one-time-code";
            ja: string;
            en: string;
            /** @description Its mails may be unsubscribed from */
            optional: boolean;
            version: number;
            /** @description The event it starts with */
            startsOn: string;
            steps: components["schemas"]["SequenceStep"][];
            /** @description What ends its steps still to come */
            stopsOn: ("reply" | "answer" | "state" | "consent_withdrawn")[];
            /** @description Why it was changed */
            reason: string;
            /** @description Null: as delivered */
            statedBy: string | null;
            statedAt: string | null;
            /** @description What a change may say */
            may: {
                startOn: string[];
                send: {
                    kind: string;
                    /** @enum {string} */
                    unit: "at_once" | "business_days" | "business_days_before" | "days" | "months";
                    from: number;
                    to: number;
                    /** @description The only counts there are words for */
                    only: number[] | null;
                    atMost: number;
                    needed: boolean;
                    /** @description Text blocks a step may open with */
                    texts: string[];
                }[];
                ask: ("from_worker" | "from_organization" | "blind")[];
                stopOn: ("reply" | "answer" | "state" | "consent_withdrawn")[];
                mustStopOn: ("reply" | "answer" | "state" | "consent_withdrawn")[];
            };
            versions: components["schemas"]["SequenceVersion"][];
        };
        TaskCount: {
            /** @description 1000 means "999+" */
            count: number;
        };
        TextBlocks: {
            items: components["schemas"]["TextBlock"][];
        };
        TextVersionPage: {
            items: components["schemas"]["Text"][];
            nextCursor: string | null;
        };
        FilledTexts: {
            items: {
                /** Format: uuid */
                id: string;
                name: string;
                shared: boolean;
                /** @enum {string} */
                language: "ja" | "en";
                /** @description With its variables filled in */
                body: string;
            }[];
        };
        TextPreview: {
            /** @description The mail that is shown; null: the text alone, with sample values for what is not there yet */
            followUpId: string | null;
            /** @description Why no mail of the ticket with this text would go out now, when that is known; other_text: those that wait to go have another text */
            notSent: ("answered" | "withdrawn" | "consent_withdrawn" | "expired" | "ticket_closed" | "first_mail_not_sent" | "reassigned" | "meeting_moved" | "meeting_cancelled" | "meeting_held" | "not_told" | "offered_anew" | "not_needed" | "hard_bounce" | "unsubscribed" | "erased" | "handling_refused" | "moved_on" | "replied" | "skipped" | "question_asked" | "overtaken" | "told_already" | "asked_already" | "not_wanted" | "no_mailbox" | "attachment_refused" | "participant_removed" | "merged" | "words_erased" | "by_hand" | "verified_contact" | "representative" | "question_open" | "scan" | "resolution" | "not_yet" | "other_text") | null;
            /** @description Why the text is shown alone although a ticket was named, in words; null when a mail is shown */
            whySample: {
                ja: string;
                en: string;
            } | null;
            kind: string;
            subject: string;
            /** @description Links masked */
            text: string;
            /** @description Links masked */
            html: string;
        };
        SequencePreview: {
            items: {
                /**
                 * @description Who gets it; unproven: whoever left an address nobody has proved, who is told less
                 * @enum {string}
                 */
                reader: "company" | "municipality" | "prefecture" | "worker" | "staff" | "unproven";
                subject: string;
                /** @description Links masked */
                text: string;
            }[];
        };
    };
    responses: {
        /** @description An API token has used up its share of the minute (`token_limit_reached`), or another limit is reached */
        TooManyRequests: {
            headers: {
                /** @description Seconds until it is worth trying again */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    fileMunicipalForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the same answer */
                "idempotency-key"?: string;
                /** @description Needed where the desk asks for proof of work (FORM_PROOF_OF_WORK=on), ignored elsewhere: base64 of the JSON `{challenge, solution: {counter, derivedKey}}`. A solution files one form */
                "form-proof"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "municipalityCode": "072028",
                 *       "topics": [
                 *         "muni.outreach"
                 *       ],
                 *       "supports": [
                 *         "matching"
                 *       ],
                 *       "stage": "planning",
                 *       "message": "サテライトオフィスに企業を呼びたいと考えています。",
                 *       "strengths": [
                 *         {
                 *           "code": "smart_city",
                 *           "level": 5,
                 *           "note": "スマートシティの実証フィールド"
                 *         },
                 *         {
                 *           "code": "ict_office",
                 *           "level": 4
                 *         }
                 *       ],
                 *       "offices": [
                 *         {
                 *           "name": "駅前シェアオフィス",
                 *           "form": "shared",
                 *           "seats": 40,
                 *           "privateRooms": 3,
                 *           "meetingRooms": 2,
                 *           "security": true,
                 *           "lines": [
                 *             "optical_fibre"
                 *           ],
                 *           "mbps": 1000,
                 *           "rentYenMonth": 80000,
                 *           "trialStay": true,
                 *           "occupancies": [
                 *             "resident"
                 *           ],
                 *           "from": "2027-04-01"
                 *         }
                 *       ],
                 *       "projects": [
                 *         {
                 *           "name": "スマートシティ推進事業",
                 *           "note": "市民のデータを活用した実証を企業と進めています"
                 *         }
                 *       ],
                 *       "facts": {
                 *         "subsidy": true,
                 *         "visitTour": true,
                 *         "nursery": true,
                 *         "school": true,
                 *         "transport": [
                 *           "expressway"
                 *         ],
                 *         "talentFields": [
                 *           "it_engineers"
                 *         ]
                 *       },
                 *       "needs": [
                 *         {
                 *           "code": "industry",
                 *           "importance": 4,
                 *           "target": [
                 *             "G"
                 *           ]
                 *         },
                 *         {
                 *           "code": "head_count",
                 *           "importance": 2,
                 *           "target": 3
                 *         }
                 *       ],
                 *       "contact": {
                 *         "name": "佐藤 花子",
                 *         "nameKana": "さとう はなこ",
                 *         "department": "企画課",
                 *         "title": "係長",
                 *         "email": "hanako@example.jp",
                 *         "phone": "0242-00-0000",
                 *         "language": "ja"
                 *       },
                 *       "preferredContact": "email",
                 *       "formConsent": {
                 *         "version": "2026-11",
                 *         "accepted": true
                 *       }
                 *     }
                 */
                "application/json": {
                    contact: {
                        name: string;
                        /** @description In hiragana or katakana; left out by people whose name has no reading in kana */
                        nameKana?: string;
                        title?: string;
                        department?: string;
                        email: string;
                        phone?: string;
                        /**
                         * @description What the desk writes to them in; Japanese when left out
                         * @enum {string}
                         */
                        language?: "ja" | "en";
                        /** @description Whether the address is the mailbox of an office (代表メール), which stays when people move */
                        roleMailbox?: boolean;
                    };
                    /** @default [] */
                    topics?: ("muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules")[];
                    /** @default [] */
                    supports?: ("individual" | "support" | "matching" | "strategy" | "publicity")[];
                    /** @enum {string} */
                    stage: "awareness" | "planning" | "action" | "aftercare";
                    /** @enum {string} */
                    preferredContact: "email" | "phone" | "online";
                    message: string;
                    formConsent: {
                        /** @description Of the consent text shown; the desk's own are consentTexts of the catalog, the newest of an audience last */
                        version: string;
                        /** @enum {boolean} */
                        accepted: true;
                    };
                    /** @description When a prefecture files for one of its municipalities: the municipality is asked to confirm the form, and nothing it states counts before */
                    filedBy?: {
                        /**
                         * @description Two digits (JIS X 0401); that of the municipality
                         * @enum {string}
                         */
                        prefecture: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                        /** @description Who files; `contact` of the form is who at the municipality is in charge, at another address */
                        contact: {
                            name: string;
                            /** @description In hiragana or katakana; left out by people whose name has no reading in kana */
                            nameKana?: string;
                            title?: string;
                            department?: string;
                            email: string;
                            phone?: string;
                            /**
                             * @description What the desk writes to them in; Japanese when left out
                             * @enum {string}
                             */
                            language?: "ja" | "en";
                            /** @description Whether the address is the mailbox of an office (代表メール), which stays when people move */
                            roleMailbox?: boolean;
                        };
                        /**
                         * @description The prefecture says that `contact` of the form is the municipality's, though its address is of a domain like its own
                         * @enum {boolean}
                         */
                        contactConfirmed?: true;
                    };
                    /** @description Six digits with check digit (JIS X 0401/0402) */
                    municipalityCode: string;
                    /** @default [] */
                    strengths?: {
                        /** @enum {string} */
                        code: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance";
                        level: number;
                        note?: string;
                    }[];
                    /** @default [] */
                    offices?: {
                        name: string;
                        /** @enum {string} */
                        form: "own" | "shared" | "coworking" | "renovated";
                        seats?: number;
                        privateRooms?: number;
                        /** @description Whether there are private rooms, where `privateRooms` does not say how many */
                        hasPrivateRooms?: boolean;
                        meetingRooms?: number;
                        /** @description Access control and the like (入退室管理など) */
                        security?: boolean;
                        /** @description Kinds of lines; an empty list says nothing */
                        lines?: ("optical_fibre" | "mobile_5g")[];
                        mbps?: number;
                        rentYenMonth?: number;
                        trialStay?: boolean;
                        /** @description How it may be used: by resident staff, by staff who take turns; an empty list says nothing */
                        occupancies?: ("resident" | "rotating")[];
                        /** Format: date */
                        from?: string;
                    }[];
                    /** @default [] */
                    needs?: {
                        /** @enum {string} */
                        code: "industry" | "presence" | "occupancy" | "company_size" | "head_count" | "length_of_stay" | "local_hiring" | "side_jobs" | "community";
                        importance: number | "must";
                        target?: string | number | ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T" | "satellite_office" | "workation" | "relocation" | "two_bases" | "head_office_functions" | "local_hiring" | "own" | "shared" | "coworking" | "renovated" | "resident" | "rotating" | "optical_fibre" | "mobile_5g" | "airport" | "shinkansen" | "expressway" | "it_engineers" | "engineers" | "researchers" | "designers" | "sales" | "customer_support" | "back_office" | "manufacturing" | "tourism_service" | "care_medical" | "agriculture")[] | {
                            min?: number;
                            max?: number;
                        };
                    }[];
                    projects?: {
                        name: string;
                        note?: string;
                    }[];
                    facts?: {
                        /** @description Whether there is a subsidy for companies that come */
                        subsidy?: boolean;
                        /** @description Whether there is a nursery (保育所等) */
                        nursery?: boolean;
                        /** @description Whether companies that come pay less tax */
                        taxRelief?: boolean;
                        /** @description Whether there are primary and lower secondary schools (小中学校) */
                        school?: boolean;
                        /** @description Whether there are tours for companies that look around (視察・誘致ツアー) */
                        visitTour?: boolean;
                        /** @description Whether there is land for business (事業用地) */
                        businessLand?: boolean;
                        /** @description Whether power, water and other utilities for business are there */
                        utilities?: boolean;
                        /** @description Transport hubs in the municipality or near it; an empty list says nothing */
                        transport?: ("airport" | "shinkansen" | "expressway")[];
                        /** @description Fields in which companies find people; an empty list says nothing */
                        talentFields?: ("it_engineers" | "engineers" | "researchers" | "designers" | "sales" | "customer_support" | "back_office" | "manufacturing" | "tourism_service" | "care_medical" | "agriculture")[];
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileCorporateForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the same answer */
                "idempotency-key"?: string;
                /** @description Needed where the desk asks for proof of work (FORM_PROOF_OF_WORK=on), ignored elsewhere: base64 of the JSON `{challenge, solution: {counter, derivedKey}}`. A solution files one form */
                "form-proof"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "company": {
                 *         "name": "見本ソフト株式会社",
                 *         "corporateNumber": "9000000000000",
                 *         "industry": "G",
                 *         "employees": 80,
                 *         "prefecture": "13",
                 *         "headquarters": "131130"
                 *       },
                 *       "topics": [
                 *         "corp.destination"
                 *       ],
                 *       "supports": [
                 *         "matching"
                 *       ],
                 *       "stage": "planning",
                 *       "message": "実証に参加できる拠点の候補を知りたいです。",
                 *       "purposes": [
                 *         "open_innovation"
                 *       ],
                 *       "presence": [
                 *         "satellite_office"
                 *       ],
                 *       "needs": [
                 *         {
                 *           "code": "office_seats",
                 *           "importance": "must",
                 *           "target": 10
                 *         },
                 *         {
                 *           "code": "distance",
                 *           "importance": 2,
                 *           "target": 300
                 *         },
                 *         {
                 *           "code": "smart_city",
                 *           "importance": 5,
                 *           "target": "市民参加型の実証"
                 *         }
                 *       ],
                 *       "plans": {
                 *         "headCount": 5,
                 *         "months": 24,
                 *         "occupancies": [
                 *           "rotating"
                 *         ],
                 *         "localHiring": true,
                 *         "community": true
                 *       },
                 *       "sites": {
                 *         "own": [
                 *           "041009"
                 *         ],
                 *         "customers": [
                 *           "072036"
                 *         ]
                 *       },
                 *       "disclosure": "blind",
                 *       "contact": {
                 *         "name": "佐藤 花子",
                 *         "nameKana": "さとう はなこ",
                 *         "department": "企画課",
                 *         "title": "係長",
                 *         "email": "hanako@example.jp",
                 *         "phone": "0242-00-0000",
                 *         "language": "ja"
                 *       },
                 *       "preferredContact": "email",
                 *       "formConsent": {
                 *         "version": "2026-11-22",
                 *         "accepted": true
                 *       }
                 *     }
                 */
                "application/json": {
                    contact: {
                        name: string;
                        /** @description In hiragana or katakana; left out by people whose name has no reading in kana */
                        nameKana?: string;
                        title?: string;
                        department?: string;
                        email: string;
                        phone?: string;
                        /**
                         * @description What the desk writes to them in; Japanese when left out
                         * @enum {string}
                         */
                        language?: "ja" | "en";
                        /** @description Whether the address is the mailbox of an office (代表メール), which stays when people move */
                        roleMailbox?: boolean;
                    };
                    /** @default [] */
                    topics?: ("muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules")[];
                    /** @default [] */
                    supports?: ("individual" | "support" | "matching" | "strategy" | "publicity")[];
                    /** @enum {string} */
                    stage: "awareness" | "planning" | "action" | "aftercare";
                    /** @enum {string} */
                    preferredContact: "email" | "phone" | "online";
                    message: string;
                    formConsent: {
                        /** @description Of the consent text shown; the desk's own are consentTexts of the catalog, the newest of an audience last */
                        version: string;
                        /** @enum {boolean} */
                        accepted: true;
                    };
                    company: {
                        name: string;
                        /** @description 13 digits with check digit (法人番号) */
                        corporateNumber?: string;
                        /**
                         * @description Division of the Japan Standard Industrial Classification
                         * @enum {string}
                         */
                        industry: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T";
                        employees: number;
                        /**
                         * @description Of the headquarters
                         * @enum {string}
                         */
                        prefecture: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                        /** @description Six-digit code of its municipality, which lies in `prefecture`; without it, distances are from the seat of the prefecture */
                        headquarters?: string;
                    };
                    /** @default [] */
                    purposes?: ("talent" | "bcp" | "open_innovation" | "local_market" | "retention" | "productivity" | "sdgs" | "work_styles" | "cost_saving")[];
                    /** @default [] */
                    presence?: ("satellite_office" | "workation" | "relocation" | "two_bases" | "head_office_functions" | "local_hiring")[];
                    /** @default [] */
                    needs?: {
                        /** @enum {string} */
                        code: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "office_seats" | "office_private_rooms" | "office_has_private_rooms" | "office_meeting_rooms" | "office_security" | "office_line" | "office_mbps" | "office_rent" | "office_trial_stay" | "office_from" | "office_form" | "office_occupancy" | "distance" | "travel_time" | "tokyo_travel_time" | "own_site_distance" | "customer_distance" | "transport" | "subsidy" | "tax_relief" | "nursery" | "school" | "visit_tour" | "business_land" | "utilities" | "talent_fields" | "words";
                        importance: number | "must";
                        target?: string | number | ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T" | "satellite_office" | "workation" | "relocation" | "two_bases" | "head_office_functions" | "local_hiring" | "own" | "shared" | "coworking" | "renovated" | "resident" | "rotating" | "optical_fibre" | "mobile_5g" | "airport" | "shinkansen" | "expressway" | "it_engineers" | "engineers" | "researchers" | "designers" | "sales" | "customer_support" | "back_office" | "manufacturing" | "tourism_service" | "care_medical" | "agriculture")[] | {
                            min?: number;
                            max?: number;
                        };
                    }[];
                    /** @default {} */
                    plans?: {
                        headCount?: number;
                        months?: number;
                        localHiring?: boolean;
                        sideJobs?: boolean;
                        community?: boolean;
                        /** @description How the company would staff an office; an empty list says nothing */
                        occupancies?: ("resident" | "rotating")[];
                    };
                    sites?: {
                        /** @description Six-digit codes of the municipalities of its own sites, headquarters aside */
                        own?: string[];
                        /** @description Six-digit codes of the municipalities of customers it wants to be near to */
                        customers?: string[];
                    };
                    /**
                     * @default blind
                     * @enum {string}
                     */
                    disclosure?: "blind" | "open";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fileWorkerForm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the same answer */
                "idempotency-key"?: string;
                /** @description Needed where the desk asks for proof of work (FORM_PROOF_OF_WORK=on), ignored elsewhere: base64 of the JSON `{challenge, solution: {counter, derivedKey}}`. A solution files one form */
                "form-proof"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "topics": [
                 *         "work.action"
                 *       ],
                 *       "stage": "planning",
                 *       "message": "会社を辞めずに地方へ移りたいです。",
                 *       "contact": {
                 *         "name": "佐藤 花子",
                 *         "nameKana": "さとう はなこ",
                 *         "email": "hanako@example.jp",
                 *         "language": "ja"
                 *       },
                 *       "preferredContact": "email",
                 *       "formConsent": {
                 *         "version": "2026-11",
                 *         "accepted": true
                 *       }
                 *     }
                 */
                "application/json": {
                    contact: {
                        name: string;
                        /** @description In hiragana or katakana; left out by people whose name has no reading in kana */
                        nameKana?: string;
                        title?: string;
                        department?: string;
                        email: string;
                        phone?: string;
                        /**
                         * @description What the desk writes to them in; Japanese when left out
                         * @enum {string}
                         */
                        language?: "ja" | "en";
                        /** @description Whether the address is the mailbox of an office (代表メール), which stays when people move */
                        roleMailbox?: boolean;
                    };
                    /** @default [] */
                    topics?: ("muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules")[];
                    /** @default [] */
                    supports?: ("individual" | "support" | "matching" | "strategy" | "publicity")[];
                    /**
                     * @description Absent: not known
                     * @enum {string}
                     */
                    stage?: "awareness" | "planning" | "action" | "aftercare";
                    /** @enum {string} */
                    preferredContact: "email" | "phone" | "online";
                    message: string;
                    formConsent: {
                        /** @description Of the consent text shown; the desk's own are consentTexts of the catalog, the newest of an audience last */
                        version: string;
                        /** @enum {boolean} */
                        accepted: true;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeFormChallenge: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormChallenge"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnOperations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnOperations"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpenSession"][];
                    };
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOwnSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    sessionId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A member of the desk or a contact */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OpenSession"][];
                    };
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A member of the desk or a contact */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A member of the desk or a contact */
                id: string;
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRefusedSignIns: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusedSignInList"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Six digits of the authenticator app, or a recovery code */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        expiresAt: string;
                    };
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactor"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUpSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnFactorProofInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorToBe"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Six digits of the authenticator app */
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnFactorProofInput"];
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSecondFactorOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactor"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStaff: {
        parameters: {
            query?: {
                role?: "administrator" | "supervisor" | "consultant" | "auditor";
                active?: "true" | "false";
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    email: string;
                    /** @enum {string} */
                    role: "administrator" | "supervisor" | "consultant" | "auditor";
                    skills?: {
                        audiences?: ("municipal" | "corporate" | "worker")[];
                        topics?: ("muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules")[];
                        prefectures?: ("10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09")[];
                    };
                    capacity?: number;
                    /**
                     * @description What the person reads their mails in; Japanese when left out
                     * @enum {string}
                     */
                    language?: "ja" | "en";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawStaffInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeStaff: {
        parameters: {
            query?: never;
            header?: {
                /** @description `updatedAt` of the member you read; 412 once they were changed since. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    role?: "administrator" | "supervisor" | "consultant" | "auditor";
                    skills?: {
                        audiences?: ("municipal" | "corporate" | "worker")[];
                        topics?: ("muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules")[];
                        prefectures?: ("10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09")[];
                    };
                    capacity?: number;
                    active?: boolean;
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setStaffLanguage: {
        parameters: {
            query?: never;
            header?: {
                /** @description `updatedAt` of the member you read; 412 once they were changed since. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    language: "ja" | "en";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setAbsences: {
        parameters: {
            query?: never;
            header?: {
                /** @description `updatedAt` of the member you read; 412 once they were changed since. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    startsOn: string;
                    /** Format: date */
                    endsOn: string;
                    /** Format: uuid */
                    substituteId?: string;
                }[];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffMember"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTokens: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPage"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    scopes: ("tickets:read" | "tickets:write" | "organizations:read" | "organizations:write" | "matching:read" | "matching:write" | "people:read" | "people:write")[];
                    /**
                     * Format: uuid
                     * @description Member of the desk whose role the token acts with; you, when left out
                     */
                    staffId?: string;
                    /**
                     * @description Why it acts for somebody else, who is told it by mail; it stands in the audit. 422 without it
                     * @enum {string}
                     */
                    reason?: "reporting" | "integration" | "transfer" | "trial";
                    /**
                     * @description Beyond, 429 with Retry-After until the minute is over
                     * @default 300
                     */
                    requestsPerMinute?: number;
                    /**
                     * Format: date-time
                     * @description Without it the token works until it is revoked
                     */
                    expiresAt?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeToken"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Beyond, 429 with Retry-After until the minute is over */
                    requestsPerMinute: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Version of the contact you read; left out: whatever it says now. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    nameKana?: string | null;
                    title?: string | null;
                    department?: string | null;
                    phone?: string | null;
                    /** @description Whether it is the mailbox of an office (代表メール), which stays when people move */
                    roleMailbox?: boolean;
                    /**
                     * @description What the desk writes to them in
                     * @enum {string}
                     */
                    language?: "ja" | "en";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveContactAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Left out: they are mailed a link, valid once and for 72 hours, to choose it by */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactStanding"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeContactAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactStanding"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawContactInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactStanding"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    shortlistApproval?: boolean;
                    eraYears?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readEnvironmentSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvironmentSettings"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTickets: {
        parameters: {
            query?: {
                /** @description May be given several times */
                status?: ("new" | "open" | "waiting_applicant" | "waiting_third_party" | "resolved" | "closed") | ("new" | "open" | "waiting_applicant" | "waiting_third_party" | "resolved" | "closed")[];
                audience?: "municipal" | "corporate" | "worker";
                /** @description Who has it: somebody, the reader, nobody, or a colleague the reader stands in for today */
                assignee?: string | ("me" | "none" | "stood_in_for");
                topic?: "muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules";
                organization?: string;
                /** @description Words in number, names and message; two characters are enough */
                q?: string;
                /** @description By when the desk's next word is due: overdue, before the day ends in Japan, or at all */
                due?: "overdue" | "today" | "open";
                /** @description Declared companies only, or none of them */
                fastPass?: "true" | "false";
                /** @description due: by when the desk's word is due, what owes none after that, and what is resolved or closed after all else, the latest first; queue: the same with the fast pass first among what is due */
                sort?: "queue" | "received" | "due" | "updated";
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the same answer */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    audience: "municipal";
                    contact: {
                        name: string;
                        /** @description In hiragana or katakana; left out by people whose name has no reading in kana */
                        nameKana?: string;
                        title?: string;
                        department?: string;
                        email: string;
                        phone?: string;
                        /**
                         * @description What the desk writes to them in; Japanese when left out
                         * @enum {string}
                         */
                        language?: "ja" | "en";
                        /** @description Whether the address is the mailbox of an office (代表メール), which stays when people move */
                        roleMailbox?: boolean;
                    };
                    /** @default [] */
                    topics?: ("muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules")[];
                    /** @default [] */
                    supports?: ("individual" | "support" | "matching" | "strategy" | "publicity")[];
                    /** @enum {string} */
                    stage: "awareness" | "planning" | "action" | "aftercare";
                    /** @enum {string} */
                    preferredContact: "email" | "phone" | "online";
                    message: string;
                    formConsent: {
                        /** @description Of the consent text shown; the desk's own are consentTexts of the catalog, the newest of an audience last */
                        version: string;
                        /** @enum {boolean} */
                        accepted: true;
                    };
                    /** @description When a prefecture files for one of its municipalities: the municipality is asked to confirm the form, and nothing it states counts before */
                    filedBy?: {
                        /**
                         * @description Two digits (JIS X 0401); that of the municipality
                         * @enum {string}
                         */
                        prefecture: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                        /** @description Who files; `contact` of the form is who at the municipality is in charge, at another address */
                        contact: {
                            name: string;
                            /** @description In hiragana or katakana; left out by people whose name has no reading in kana */
                            nameKana?: string;
                            title?: string;
                            department?: string;
                            email: string;
                            phone?: string;
                            /**
                             * @description What the desk writes to them in; Japanese when left out
                             * @enum {string}
                             */
                            language?: "ja" | "en";
                            /** @description Whether the address is the mailbox of an office (代表メール), which stays when people move */
                            roleMailbox?: boolean;
                        };
                        /**
                         * @description The prefecture says that `contact` of the form is the municipality's, though its address is of a domain like its own
                         * @enum {boolean}
                         */
                        contactConfirmed?: true;
                    };
                    /** @description Six digits with check digit (JIS X 0401/0402) */
                    municipalityCode: string;
                    /** @default [] */
                    strengths?: {
                        /** @enum {string} */
                        code: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance";
                        level: number;
                        note?: string;
                    }[];
                    /** @default [] */
                    offices?: {
                        name: string;
                        /** @enum {string} */
                        form: "own" | "shared" | "coworking" | "renovated";
                        seats?: number;
                        privateRooms?: number;
                        /** @description Whether there are private rooms, where `privateRooms` does not say how many */
                        hasPrivateRooms?: boolean;
                        meetingRooms?: number;
                        /** @description Access control and the like (入退室管理など) */
                        security?: boolean;
                        /** @description Kinds of lines; an empty list says nothing */
                        lines?: ("optical_fibre" | "mobile_5g")[];
                        mbps?: number;
                        rentYenMonth?: number;
                        trialStay?: boolean;
                        /** @description How it may be used: by resident staff, by staff who take turns; an empty list says nothing */
                        occupancies?: ("resident" | "rotating")[];
                        /** Format: date */
                        from?: string;
                    }[];
                    /** @default [] */
                    needs?: {
                        /** @enum {string} */
                        code: "industry" | "presence" | "occupancy" | "company_size" | "head_count" | "length_of_stay" | "local_hiring" | "side_jobs" | "community";
                        importance: number | "must";
                        target?: string | number | ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T" | "satellite_office" | "workation" | "relocation" | "two_bases" | "head_office_functions" | "local_hiring" | "own" | "shared" | "coworking" | "renovated" | "resident" | "rotating" | "optical_fibre" | "mobile_5g" | "airport" | "shinkansen" | "expressway" | "it_engineers" | "engineers" | "researchers" | "designers" | "sales" | "customer_support" | "back_office" | "manufacturing" | "tourism_service" | "care_medical" | "agriculture")[] | {
                            min?: number;
                            max?: number;
                        };
                    }[];
                    projects?: {
                        name: string;
                        note?: string;
                    }[];
                    facts?: {
                        /** @description Whether there is a subsidy for companies that come */
                        subsidy?: boolean;
                        /** @description Whether there is a nursery (保育所等) */
                        nursery?: boolean;
                        /** @description Whether companies that come pay less tax */
                        taxRelief?: boolean;
                        /** @description Whether there are primary and lower secondary schools (小中学校) */
                        school?: boolean;
                        /** @description Whether there are tours for companies that look around (視察・誘致ツアー) */
                        visitTour?: boolean;
                        /** @description Whether there is land for business (事業用地) */
                        businessLand?: boolean;
                        /** @description Whether power, water and other utilities for business are there */
                        utilities?: boolean;
                        /** @description Transport hubs in the municipality or near it; an empty list says nothing */
                        transport?: ("airport" | "shinkansen" | "expressway")[];
                        /** @description Fields in which companies find people; an empty list says nothing */
                        talentFields?: ("it_engineers" | "engineers" | "researchers" | "designers" | "sales" | "customer_support" | "back_office" | "manufacturing" | "tourism_service" | "care_medical" | "agriculture")[];
                    };
                } | {
                    /** @enum {string} */
                    audience: "corporate";
                    contact: {
                        name: string;
                        /** @description In hiragana or katakana; left out by people whose name has no reading in kana */
                        nameKana?: string;
                        title?: string;
                        department?: string;
                        email: string;
                        phone?: string;
                        /**
                         * @description What the desk writes to them in; Japanese when left out
                         * @enum {string}
                         */
                        language?: "ja" | "en";
                        /** @description Whether the address is the mailbox of an office (代表メール), which stays when people move */
                        roleMailbox?: boolean;
                    };
                    /** @default [] */
                    topics?: ("muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules")[];
                    /** @default [] */
                    supports?: ("individual" | "support" | "matching" | "strategy" | "publicity")[];
                    /** @enum {string} */
                    stage: "awareness" | "planning" | "action" | "aftercare";
                    /** @enum {string} */
                    preferredContact: "email" | "phone" | "online";
                    message: string;
                    formConsent: {
                        /** @description Of the consent text shown; the desk's own are consentTexts of the catalog, the newest of an audience last */
                        version: string;
                        /** @enum {boolean} */
                        accepted: true;
                    };
                    company: {
                        name: string;
                        /** @description 13 digits with check digit (法人番号) */
                        corporateNumber?: string;
                        /**
                         * @description Division of the Japan Standard Industrial Classification
                         * @enum {string}
                         */
                        industry: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T";
                        employees: number;
                        /**
                         * @description Of the headquarters
                         * @enum {string}
                         */
                        prefecture: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                        /** @description Six-digit code of its municipality, which lies in `prefecture`; without it, distances are from the seat of the prefecture */
                        headquarters?: string;
                    };
                    /** @default [] */
                    purposes?: ("talent" | "bcp" | "open_innovation" | "local_market" | "retention" | "productivity" | "sdgs" | "work_styles" | "cost_saving")[];
                    /** @default [] */
                    presence?: ("satellite_office" | "workation" | "relocation" | "two_bases" | "head_office_functions" | "local_hiring")[];
                    /** @default [] */
                    needs?: {
                        /** @enum {string} */
                        code: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "office_seats" | "office_private_rooms" | "office_has_private_rooms" | "office_meeting_rooms" | "office_security" | "office_line" | "office_mbps" | "office_rent" | "office_trial_stay" | "office_from" | "office_form" | "office_occupancy" | "distance" | "travel_time" | "tokyo_travel_time" | "own_site_distance" | "customer_distance" | "transport" | "subsidy" | "tax_relief" | "nursery" | "school" | "visit_tour" | "business_land" | "utilities" | "talent_fields" | "words";
                        importance: number | "must";
                        target?: string | number | ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T" | "satellite_office" | "workation" | "relocation" | "two_bases" | "head_office_functions" | "local_hiring" | "own" | "shared" | "coworking" | "renovated" | "resident" | "rotating" | "optical_fibre" | "mobile_5g" | "airport" | "shinkansen" | "expressway" | "it_engineers" | "engineers" | "researchers" | "designers" | "sales" | "customer_support" | "back_office" | "manufacturing" | "tourism_service" | "care_medical" | "agriculture")[] | {
                            min?: number;
                            max?: number;
                        };
                    }[];
                    /** @default {} */
                    plans?: {
                        headCount?: number;
                        months?: number;
                        localHiring?: boolean;
                        sideJobs?: boolean;
                        community?: boolean;
                        /** @description How the company would staff an office; an empty list says nothing */
                        occupancies?: ("resident" | "rotating")[];
                    };
                    sites?: {
                        /** @description Six-digit codes of the municipalities of its own sites, headquarters aside */
                        own?: string[];
                        /** @description Six-digit codes of the municipalities of customers it wants to be near to */
                        customers?: string[];
                    };
                    /**
                     * @default blind
                     * @enum {string}
                     */
                    disclosure?: "blind" | "open";
                } | {
                    /** @enum {string} */
                    audience: "worker";
                    contact: {
                        name: string;
                        /** @description In hiragana or katakana; left out by people whose name has no reading in kana */
                        nameKana?: string;
                        title?: string;
                        department?: string;
                        email: string;
                        phone?: string;
                        /**
                         * @description What the desk writes to them in; Japanese when left out
                         * @enum {string}
                         */
                        language?: "ja" | "en";
                        /** @description Whether the address is the mailbox of an office (代表メール), which stays when people move */
                        roleMailbox?: boolean;
                    };
                    /** @default [] */
                    topics?: ("muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules")[];
                    /** @default [] */
                    supports?: ("individual" | "support" | "matching" | "strategy" | "publicity")[];
                    /**
                     * @description Absent: not known
                     * @enum {string}
                     */
                    stage?: "awareness" | "planning" | "action" | "aftercare";
                    /** @enum {string} */
                    preferredContact: "email" | "phone" | "online";
                    message: string;
                    formConsent: {
                        /** @description Of the consent text shown; the desk's own are consentTexts of the catalog, the newest of an audience last */
                        version: string;
                        /** @enum {boolean} */
                        accepted: true;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version you saw. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    topics?: ("muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules")[];
                    supports?: ("individual" | "support" | "matching" | "strategy" | "publicity")[];
                    /** @description null: not known */
                    stage?: ("awareness" | "planning" | "action" | "aftercare") | null;
                    /** @enum {string} */
                    preferredContact?: "email" | "phone" | "online";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description What for, as auditors read it
                     * @enum {string}
                     */
                    purpose: "answering" | "fault" | "personal_data" | "complaint" | "quality" | "other";
                    /** @description Why it has to be read, in words: five different letters or digits at least */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketOpening"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description Who did it: of the desk, a contact, or the holder of a link */
                actorId?: string;
                /** @description Whom or what it happened to: a member of the desk, a contact, an organisation */
                aboutId?: string;
                ticket?: string;
                /** @description What was done */
                type?: "ticket.received" | "ticket.changed" | "ticket.assigned" | "ticket.unassigned" | "ticket.status_changed" | "ticket.wait_started" | "ticket.response_overdue" | "ticket.opened" | "ticket.resolved" | "ticket.reopened" | "ticket.closed" | "ticket.merged" | "ticket.absorbed" | "ticket.split" | "ticket.split_off" | "passed_case.sent" | "passed_case.answered" | "passed_case.withdrawn" | "passed_case.overdue" | "message.sent" | "message.taken_back" | "message.held_up" | "message.received" | "message.brought" | "attachment.scanned" | "note.added" | "message.erased" | "note.erased" | "attachment.erased" | "enquiry_answerer.erased" | "passed_case_answerer.erased" | "meeting.proposed" | "meeting.booked" | "meeting.moved" | "meeting.cancelled" | "meeting.handed_over" | "meeting.missed" | "meeting.expired" | "meeting.recorded" | "working_hours.set" | "calendar_feed.made" | "calendar_feed.revoked" | "participant.added" | "participant.removed" | "relation.added" | "relation.removed" | "code.requested" | "contact.recognition_requested" | "erasure.requested" | "address.erased" | "erasure.refused" | "address.mended" | "address.mended_by_filer" | "contact.verified" | "contact.recognised" | "contact.changed" | "contact.access_taken" | "contact.access_given" | "company.created" | "company.corrected" | "company.declared" | "profile.stated" | "profile.confirmed" | "proposal.filed" | "proposal.decided" | "match.run" | "match.adjusted" | "weights.stated" | "shortlist.drafted" | "shortlist.changed" | "shortlist.approval_ended" | "shortlist.approved" | "shortlist.dispatched" | "shortlist.summary_renewed" | "shortlist.withdrawn" | "shortlist.expired" | "interest.stated" | "enquiry.sent" | "enquiry.summary_held_back" | "enquiry.asked" | "enquiry.replied" | "enquiry.reply_overdue" | "enquiry.accepted" | "enquiry.declined" | "enquiry.withdrawn" | "enquiry.expired" | "disclosure.consented" | "disclosure.withdrawn" | "introduction.made" | "outcome.recorded" | "outcome.corrected" | "follow_up.added" | "follow_up.cancelled" | "follow_up.hastened" | "follow_up.put_off" | "follow_up.held" | "follow_up.released" | "follow_up.paused" | "follow_up.resumed" | "follow_ups.paused" | "follow_ups.resumed" | "follow_up.sent" | "follow_up.failed" | "suppression.added" | "suppression.lifted" | "task.created" | "task.done" | "sequence.changed" | "form.kept" | "link.renewed" | "staff.created" | "staff.changed" | "staff.absences_set" | "session.opened" | "session.ended" | "second_factor.set_up" | "second_factor.shown" | "second_factor.removed" | "recovery_codes.renewed" | "access_link.made" | "access_link.withdrawn" | "password.chosen" | "caught_mail.opened" | "token.created" | "token.changed" | "token.revoked" | "job.retried" | "job.dismissed" | "text.saved" | "canned_text.saved" | "canned_text.removed" | "saved_view.saved" | "saved_view.removed" | "settings.changed";
                /** @description First day in Japan */
                from?: string;
                /** @description Last day in Japan, included */
                to?: string;
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readQueue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queue"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFailures: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobFailurePage"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismissFailure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTicketViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketViews"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resolveTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version you saw. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "answered" | "introduced" | "referred" | "withdrawn" | "no_answer";
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startWaiting: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version you saw. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    for: "applicant" | "third_party";
                    /**
                     * Format: date
                     * @description Day in Japan after which the ticket opens again by itself
                     */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopWaiting: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version you saw. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the ticket; with it a supervisor may take the ticket from somebody. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    consultantId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unassignTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version you saw. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignTicketAutomatically: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignTickets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tickets: {
                        /** @description e.g. C-2026-000001 */
                        number: string;
                        /** @description The version you saw; where another stands, that ticket is left as it is */
                        version?: number;
                    }[];
                    /** Format: uuid */
                    consultantId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startWaitingOfTickets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tickets: {
                        /** @description e.g. C-2026-000001 */
                        number: string;
                        /** @description The version you saw; where another stands, that ticket is left as it is */
                        version?: number;
                    }[];
                    /** @enum {string} */
                    for: "applicant" | "third_party";
                    /** Format: date */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stopWaitingOfTickets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tickets: {
                        /** @description e.g. C-2026-000001 */
                        number: string;
                        /** @description The version you saw; where another stands, that ticket is left as it is */
                        version?: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resolveTickets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tickets: {
                        /** @description e.g. C-2026-000001 */
                        number: string;
                        /** @description The version you saw; where another stands, that ticket is left as it is */
                        version?: number;
                    }[];
                    /** @enum {string} */
                    kind: "answered" | "introduced" | "referred" | "withdrawn" | "no_answer" | "merged";
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeTickets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tickets: {
                        /** @description e.g. C-2026-000001 */
                        number: string;
                        /** @description The version you saw; where another stands, that ticket is left as it is */
                        version?: number;
                    }[];
                    topics?: ("muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules")[];
                    /** @enum {string} */
                    stage?: "awareness" | "planning" | "action" | "aftercare";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addNoteToTickets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tickets: {
                        /** @description e.g. C-2026-000001 */
                        number: string;
                        /** @description The version you saw; where another stands, that ticket is left as it is */
                        version?: number;
                    }[];
                    body: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseFollowUpsOfTickets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tickets: {
                        /** @description e.g. C-2026-000001 */
                        number: string;
                        /** @description The version you saw; where another stands, that ticket is left as it is */
                        version?: number;
                    }[];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkResult"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWorkload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workload"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeHandOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOverProposal"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handOverTickets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tickets: {
                        /** @description e.g. C-2026-000001 */
                        number: string;
                        version: number;
                        /** Format: uuid */
                        consultantId: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOver"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the same answer */
                "idempotency-key"?: string;
            };
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    direction: "out" | "in";
                    subject: string;
                    body: string;
                    /** @description Ids of files of your draft that come with it */
                    attachments?: string[];
                    /** @description Seconds for which a message to the applicant can still be taken back */
                    undoFor?: number;
                    /** @description What the writer saw of the desk’s replies, their own from elsewhere among them: refused with 409 `replied_meanwhile` when there is another; left out: whatever there is */
                    seen?: {
                        /**
                         * Format: date-time
                         * @description `at` of the newest entry of the timeline they saw; left out: all that has left
                         */
                        until?: string;
                        /**
                         * @description Ids of replies they saw besides, such as those that have not left yet, or that this program has sent for them
                         * @default []
                         */
                        replies?: string[];
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotes: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotePage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the same answer */
                "idempotency-key"?: string;
            };
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    /** @description Ids of files of your draft that come with it */
                    attachments?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listParticipants: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    email: string;
                    /**
                     * @description What the desk writes to them in; the applicant’s language when left out
                     * @enum {string}
                     */
                    language?: "ja" | "en";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Participant"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAttachments: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addAttachment: {
        parameters: {
            query?: never;
            header: {
                /** @description Its name, 200 characters at most, percent-encoded UTF-8 */
                "file-name": string;
            };
            path: {
                number: string;
                kind: "reply" | "note";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeAttachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
                kind: "reply" | "note";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    remove: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftAttachments"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its bytes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/png": string;
                    "image/jpeg": string;
                    "image/gif": string;
                    "image/webp": string;
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnsentMessages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsentMessages"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeMessageBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsentMessage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSavedViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedViews"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    query: components["schemas"]["SavedQueryInput"];
                    /** @default false */
                    shared?: boolean;
                    /** @description Columns in the order they are shown; null: rows without columns */
                    columns?: ("number" | "applicant" | "subject" | "status" | "assignee" | "due" | "last_word" | "priority" | "audience" | "topics" | "stage" | "prefecture" | "received" | "updated")[] | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeView: {
        parameters: {
            query?: never;
            header?: {
                /** @description `updatedAt` of the view you read; 412 once it was changed since. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeView: {
        parameters: {
            query?: never;
            header?: {
                /** @description `updatedAt` of the view you read; 412 once it was changed since. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    query?: components["schemas"]["SavedQueryInput"];
                    shared?: boolean;
                    /** @description Columns in the order they are shown; null: rows without columns */
                    columns?: ("number" | "applicant" | "subject" | "status" | "assignee" | "due" | "last_word" | "priority" | "audience" | "topics" | "stage" | "prefecture" | "received" | "updated")[] | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseColumns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of a view of the desk, or id of a saved view */
                view: ("mine" | "standing_in" | "unassigned" | "due_today" | "overdue" | "waiting" | "fast_pass" | "all") | string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Columns in the order they are shown; null: rows without columns */
                    columns: ("number" | "applicant" | "subject" | "status" | "assignee" | "due" | "last_word" | "priority" | "audience" | "topics" | "stage" | "prefecture" | "received" | "updated")[] | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDrafts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Drafts"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    keepDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version you wrote on; left out: over whatever there is. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                number: string;
                kind: "reply" | "note" | "heard";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    subject?: string;
                    body: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dropDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version you read; 412 once other words stand there. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                number: string;
                kind: "reply" | "note" | "heard";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRelations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationList"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    relateTickets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description e.g. C-2026-000001 */
                    number: string;
                    /**
                     * @description What the other ticket is to this one
                     * @enum {string}
                     */
                    kind: "same_matter" | "duplicate" | "preceding" | "following";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RelationList"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unrelateTickets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewMerge: {
        parameters: {
            query: {
                /** @description Number of the ticket that stays */
                into: string;
            };
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreview"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergeTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version you saw of the one that ends. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Number of the ticket that stays */
                    into: string;
                    /** @description Whether its applicant and participants take part in the one that stays, and see all that is said there */
                    bringPeople: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSplitChoices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SplitChoices"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    splitTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version you saw. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whether the words of the form, or a part of them, go along */
                    form: boolean;
                    /** @description Messages that are read in the new ticket, too; they stay where they were written */
                    messages: string[];
                    /** @description What the new ticket is about, in the applicant’s words as far as they belong to it: its applicant reads it */
                    message: string;
                    topics: ("muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules")[];
                    /**
                     * Format: uuid
                     * @description Whose the new ticket is, when it is not the applicant’s of this one
                     */
                    applicantId?: string;
                    /** @description Who of those who take part in this one takes part in the new one, too */
                    people: string[];
                    /** @description Who takes it; null: nobody yet. Consultants take it themselves */
                    consultantId: string | null;
                    /** @description Whether its applicant is told the new number by a mail */
                    notice: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewSplit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whether the words of the form, or a part of them, go along */
                    form: boolean;
                    /** @description Messages that are read in the new ticket, too; they stay where they were written */
                    messages: string[];
                    message: string;
                    topics: ("muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules")[];
                    /**
                     * Format: uuid
                     * @description Whose the new ticket is, when it is not the applicant’s of this one
                     */
                    applicantId?: string;
                    /** @description Who of those who take part in this one takes part in the new one, too */
                    people: string[];
                    /** @description Who takes it; null: nobody yet. Consultants take it themselves */
                    consultantId: string | null;
                    /** @description Whether its applicant is told the new number by a mail */
                    notice: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SplitPreview"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the same answer */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; stands in the history of its ticket, so it must not repeat what is erased */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the same answer */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; stands in the history of its ticket, so it must not repeat what is erased */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the same answer */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; stands in the history of its ticket, so it must not repeat what is erased */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseEnquiryAnswerer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the same answer */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; stands in the history of its ticket, so it must not repeat what is erased */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    erasePassedCaseAnswerer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the same answer */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why; stands in the history of its ticket, so it must not repeat what is erased */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPassedCases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PassedCase"][];
                        /** @description What its reader may do with the ticket now */
                        can: {
                            forward: boolean;
                        };
                    };
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    forwardTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Six digits with check digit; a municipality of the prefecture whose case it is */
                    municipalityCode: string;
                    /** @description Who is in charge there */
                    contact: {
                        name: string;
                        department?: string;
                        email: string;
                    };
                    /**
                     * @description The contact is the municipality's, though the desk knows the address as the prefecture's, or its domain is like that
                     * @enum {boolean}
                     */
                    contactConfirmed?: true;
                    /** @description Words of the prefecture to the municipality */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PassedCase"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawPassedCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PassedCase"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMeetings: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description proposed: the applicant picks one of `slots`. booked: arranged for `startsAt`. Left out: a record of what took place, or is arranged by its author
                     * @enum {string}
                     */
                    status?: "proposed" | "booked";
                    /** @enum {string} */
                    kind: "phone" | "online" | "in_person";
                    /**
                     * Format: date-time
                     * @description Unless proposed; at most two years ahead (422 `meeting_too_far`)
                     */
                    startsAt?: string;
                    /** @default 60 */
                    minutes?: number;
                    /** @description With proposed: beginnings of free times, see meeting-slots; at most two years ahead */
                    slots?: string[];
                    /**
                     * Format: uuid
                     * @description Whose meeting it is; whom the ticket is assigned to when left out, the author of a record
                     */
                    consultantId?: string;
                    place?: string;
                    joinUrl?: string;
                    /** @description Number to call, of a meeting by telephone; needed when the desk knows none of the applicant, neither as a contact nor by their form */
                    phone?: string;
                    /** @description Words for the applicant, in the mail about it */
                    note?: string;
                    /** @description Why it is to be on a day the desk is closed, or outside 09:00–18:00 and the consultant’s hours; such a time is refused without */
                    outsideHoursReason?: string;
                    record?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedMeeting"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMeetingSlots: {
        parameters: {
            query?: {
                /** @description First day (Japan); today when left out */
                from?: string;
                days?: number;
                minutes?: number;
                /** @description Whose time; whom the ticket is assigned to when left out */
                consultantId?: string;
            };
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingSlots"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseMeetingSlot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    slotId: string;
                    /** @description Number to call, of a meeting by telephone; needed when the desk knows none of the applicant, neither as a contact nor by their form */
                    phone?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveMeeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description `revision` of the meeting you read; 412 once it was moved, changed or handed over since. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description At most two years ahead (422 `meeting_too_far`)
                     */
                    startsAt: string;
                    minutes?: number;
                    /**
                     * @description Another kind drops place and joinUrl that are not given with it
                     * @enum {string}
                     */
                    kind?: "phone" | "online" | "in_person";
                    place?: string | null;
                    joinUrl?: string | null;
                    phone?: string | null;
                    /** @description Words for the applicant, in the mail about it */
                    note?: string;
                    /** @description Why it is to be on a day the desk is closed, or outside 09:00–18:00 and the consultant’s hours; such a time is refused without */
                    outsideHoursReason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handOverMeeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description `revision` of the meeting you read; 412 once it was moved, changed or handed over since. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    consultantId: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelMeeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description `revision` of the meeting you read; 412 once it was moved, changed or handed over since. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Words for the applicant, in the mail about it */
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    missMeeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordMeeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description `recordVersion` of the meeting you read; 412 once other minutes stand there. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    record: string;
                    /**
                     * @description applicant: goes to them as a message; desk: becomes a note
                     * @enum {string}
                     */
                    to: "applicant" | "desk";
                    /** @description Of the message; 面談の議事録 and the day when left out */
                    subject?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meeting"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readWorkingHours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingHours"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setWorkingHours: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the hours you read; 412 once they are others. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 1 Monday to 5 Friday */
                    weekday: number;
                    from: string;
                    /** @description Exclusive */
                    to: string;
                }[];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingHours"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeed"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewCalendarFeed"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTicketEvents: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                /** @description Two characters are enough; words set apart are each found wherever they stand; full and half width, hiragana and katakana, and case are alike; a telephone number is found however it is written; the whole number of an enquiry finds its ticket */
                q: string;
                /** @description Of each kind */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOpenedItems: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedItems"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    noteOpenedItem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "organization" | "person";
                    /** Format: uuid */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTimeline: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
                /** @description With what its reader is writing: one request opens a ticket */
                drafts?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOrganizationHistory: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationHistoryPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readOrganization: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationHistoryPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /** @description As Last-Event-ID, for readers that cannot send it */
                after?: number;
                /** @description How long the stream lasts at most; 0: what was missed, and no more */
                seconds?: number;
            };
            header?: {
                /** @description Number of the last event that was received */
                "last-event-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events: `ready` (from where it tells on), `happened` (a FeedEntry; its id is its number in the feed), `presence` (a Presence), `refetch` (too much was missed: read anew what you show), `heartbeat` (every 15 seconds: a stream silent for longer carries nothing any more). `Last-Event-ID` resumes; where streams do not come through, ask `GET /events` again and again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description `next` of the answer before; left out: from now on */
                after?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPresence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Presence"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    statePresence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    doing: "reading" | "replying" | "noting";
                    /** @description The ticket you came from: you are there no more, without a request of its own */
                    left?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    endPresence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Those of the reader, with what came with them in one go; others change nothing
                     * @default []
                     */
                    ids?: string[];
                    /**
                     * Format: uuid
                     * @description This one and all before it: what the reader has seen when they read all
                     */
                    until?: string;
                    /** @description false: unread again */
                    read: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNotificationChoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationChoices"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What is not named stays as it is */
                    choices: {
                        /** @enum {string} */
                        kind: "assigned" | "unassigned" | "answer" | "note" | "meeting" | "approval" | "deadline" | "task";
                        /** @enum {string} */
                        way: "bell" | "daily" | "at_once";
                    }[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationChoices"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMunicipalities: {
        parameters: {
            query?: {
                /** @description Words of one character or more; full and half width, hiragana and katakana are alike */
                q?: string;
                prefecture?: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                kind?: "municipality" | "prefecture";
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MunicipalityPage"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMunicipalityProfile: {
        parameters: {
            query?: {
                versionId?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MunicipalityProfileVersion"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stateMunicipalityProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Number of the version you read ("0": none); refused with 412 once there is another. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    strengths: {
                        /** @enum {string} */
                        code: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance";
                        level: number;
                        note?: string;
                    }[];
                    offices: {
                        name: string;
                        /** @enum {string} */
                        form: "own" | "shared" | "coworking" | "renovated";
                        seats?: number;
                        privateRooms?: number;
                        /** @description Whether there are private rooms, where `privateRooms` does not say how many */
                        hasPrivateRooms?: boolean;
                        meetingRooms?: number;
                        /** @description Access control and the like (入退室管理など) */
                        security?: boolean;
                        /** @description Kinds of lines; an empty list says nothing */
                        lines?: ("optical_fibre" | "mobile_5g")[];
                        mbps?: number;
                        rentYenMonth?: number;
                        trialStay?: boolean;
                        /** @description How it may be used: by resident staff, by staff who take turns; an empty list says nothing */
                        occupancies?: ("resident" | "rotating")[];
                        /** Format: date */
                        from?: string;
                    }[];
                    needs: {
                        /** @enum {string} */
                        code: "industry" | "presence" | "occupancy" | "company_size" | "head_count" | "length_of_stay" | "local_hiring" | "side_jobs" | "community";
                        importance: number | "must";
                        target?: string | number | ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T" | "satellite_office" | "workation" | "relocation" | "two_bases" | "head_office_functions" | "local_hiring" | "own" | "shared" | "coworking" | "renovated" | "resident" | "rotating" | "optical_fibre" | "mobile_5g" | "airport" | "shinkansen" | "expressway" | "it_engineers" | "engineers" | "researchers" | "designers" | "sales" | "customer_support" | "back_office" | "manufacturing" | "tourism_service" | "care_medical" | "agriculture")[] | {
                            min?: number;
                            max?: number;
                        };
                    }[];
                    projects?: {
                        name: string;
                        note?: string;
                    }[];
                    facts?: {
                        /** @description Whether there is a subsidy for companies that come */
                        subsidy?: boolean;
                        /** @description Whether there is a nursery (保育所等) */
                        nursery?: boolean;
                        /** @description Whether companies that come pay less tax */
                        taxRelief?: boolean;
                        /** @description Whether there are primary and lower secondary schools (小中学校) */
                        school?: boolean;
                        /** @description Whether there are tours for companies that look around (視察・誘致ツアー) */
                        visitTour?: boolean;
                        /** @description Whether there is land for business (事業用地) */
                        businessLand?: boolean;
                        /** @description Whether power, water and other utilities for business are there */
                        utilities?: boolean;
                        /** @description Transport hubs in the municipality or near it; an empty list says nothing */
                        transport?: ("airport" | "shinkansen" | "expressway")[];
                        /** @description Fields in which companies find people; an empty list says nothing */
                        talentFields?: ("it_engineers" | "engineers" | "researchers" | "designers" | "sales" | "customer_support" | "back_office" | "manufacturing" | "tourism_service" | "care_medical" | "agriculture")[];
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MunicipalityProfileVersion"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmMunicipalityProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCompanies: {
        parameters: {
            query?: {
                q?: string;
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCompany: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCompanyProfile: {
        parameters: {
            query?: {
                versionId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyProfileVersion"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stateCompanyProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Number of the version you read ("0": none); refused with 412 once there is another. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    industry: "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T";
                    employees: number;
                    /** @enum {string} */
                    prefecture: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                    /** @description Six-digit code of its municipality, which lies in `prefecture`; without it, distances are from the seat of the prefecture */
                    headquarters?: string;
                    purposes: ("talent" | "bcp" | "open_innovation" | "local_market" | "retention" | "productivity" | "sdgs" | "work_styles" | "cost_saving")[];
                    presence: ("satellite_office" | "workation" | "relocation" | "two_bases" | "head_office_functions" | "local_hiring")[];
                    needs: {
                        /** @enum {string} */
                        code: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "office_seats" | "office_private_rooms" | "office_has_private_rooms" | "office_meeting_rooms" | "office_security" | "office_line" | "office_mbps" | "office_rent" | "office_trial_stay" | "office_from" | "office_form" | "office_occupancy" | "distance" | "travel_time" | "tokyo_travel_time" | "own_site_distance" | "customer_distance" | "transport" | "subsidy" | "tax_relief" | "nursery" | "school" | "visit_tour" | "business_land" | "utilities" | "talent_fields" | "words";
                        importance: number | "must";
                        target?: string | number | ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T" | "satellite_office" | "workation" | "relocation" | "two_bases" | "head_office_functions" | "local_hiring" | "own" | "shared" | "coworking" | "renovated" | "resident" | "rotating" | "optical_fibre" | "mobile_5g" | "airport" | "shinkansen" | "expressway" | "it_engineers" | "engineers" | "researchers" | "designers" | "sales" | "customer_support" | "back_office" | "manufacturing" | "tourism_service" | "care_medical" | "agriculture")[] | {
                            min?: number;
                            max?: number;
                        };
                    }[];
                    plans: {
                        headCount?: number;
                        months?: number;
                        localHiring?: boolean;
                        sideJobs?: boolean;
                        community?: boolean;
                        /** @description How the company would staff an office; an empty list says nothing */
                        occupancies?: ("resident" | "rotating")[];
                    };
                    sites?: {
                        /** @description Six-digit codes of the municipalities of its own sites, headquarters aside */
                        own?: string[];
                        /** @description Six-digit codes of the municipalities of customers it wants to be near to */
                        customers?: string[];
                    };
                    /** @enum {string} */
                    disclosure: "blind" | "open";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyProfileVersion"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the company you read; 412 once its name or number changed. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    corporateNumber: string | null;
                    /**
                     * @description Stays in the audit
                     * @enum {string}
                     */
                    reason: "miswritten" | "renamed" | "number_learned" | "mistaken";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declareCompany: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    declaredOn: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmCompanyProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProposals: {
        parameters: {
            query?: {
                status?: "pending" | "decided";
                organizationId?: string;
                sort?: "oldest" | "latest";
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideProposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Version of the proposal you read; 412 once what is known of its fields has changed. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accepted: string[];
                    refused: string[];
                    /** @description Why; kept with the decision, told to nobody outside the desk */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposal"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvidence: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceVersionPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMunicipalityEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MunicipalityEvidence"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMatches: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runMatch: {
        parameters: {
            query?: {
                /** @description Candidates in the answer */
                limit?: number;
                /** @description Excluded municipalities in the answer */
                excluded?: number;
            };
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Match"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMatch: {
        parameters: {
            query?: {
                /** @description Candidates in the answer */
                limit?: number;
                /** @description Excluded municipalities in the answer */
                excluded?: number;
                /** @description By the engine's rank, or in the consultants' order */
                order?: "engine" | "desk";
            };
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Match"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    whatIf: {
        parameters: {
            query?: {
                /** @description Candidates in the answer */
                limit?: number;
                /** @description Excluded municipalities in the answer */
                excluded?: number;
            };
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Raw weights from 0 to 1,000 instead of the importances, by criterion */
                    weights: {
                        /** @default {} */
                        company?: {
                            [key: string]: number;
                        };
                        /** @default {} */
                        municipality?: {
                            [key: string]: number;
                        };
                    };
                    /**
                     * @description By the company's profile as it is now (as without it), or by what this ticket's form says, whether or not the desk has accepted it
                     * @enum {string}
                     */
                    profile?: "current" | "form";
                    /**
                     * Format: uuid
                     * @description The run whose ranks stand beside the new ones; without one, the ticket's newest
                     */
                    runId?: string;
                    /** @description Only these municipalities in the answer, wherever they rank */
                    candidates?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchWhatIf"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMatchWeights: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchWeightsPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stateMatchWeights: {
        parameters: {
            query?: never;
            header?: {
                /** @description Number of the version you read ("0": none); refused with 412 once there is another. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default {} */
                    company?: {
                        [key: string]: number;
                    };
                    /** @default {} */
                    municipality?: {
                        [key: string]: number;
                    };
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchWeights"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stateNeeds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    needs: {
                        /** @enum {string} */
                        code: "industry_cluster" | "ict_cluster" | "university" | "technical_college" | "tourism" | "nature_resort" | "talent" | "science_talent" | "uij_hiring" | "in_migration" | "living_environment" | "housing" | "childcare_education" | "schools" | "medical_care" | "daily_life" | "projects" | "smart_city" | "regional_issues" | "satellite_office" | "ict_office" | "workation" | "support_measures" | "local_exchange" | "open_innovation" | "head_commitment" | "one_stop" | "security_rooms" | "distinctive_property" | "aftercare" | "bcp_site" | "low_disaster_risk" | "head_office_functions" | "access" | "connectivity" | "local_market" | "cost" | "municipal_finance" | "office_seats" | "office_private_rooms" | "office_has_private_rooms" | "office_meeting_rooms" | "office_security" | "office_line" | "office_mbps" | "office_rent" | "office_trial_stay" | "office_from" | "office_form" | "office_occupancy" | "distance" | "travel_time" | "tokyo_travel_time" | "own_site_distance" | "customer_distance" | "transport" | "subsidy" | "tax_relief" | "nursery" | "school" | "visit_tour" | "business_land" | "utilities" | "talent_fields" | "words";
                        importance: number | "must";
                        target?: string | number | ("A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M" | "N" | "O" | "P" | "Q" | "R" | "S" | "T" | "satellite_office" | "workation" | "relocation" | "two_bases" | "head_office_functions" | "local_hiring" | "own" | "shared" | "coworking" | "renovated" | "resident" | "rotating" | "optical_fibre" | "mobile_5g" | "airport" | "shinkansen" | "expressway" | "it_engineers" | "engineers" | "researchers" | "designers" | "sales" | "customer_support" | "back_office" | "manufacturing" | "tourism_service" | "care_medical" | "agriculture")[] | {
                            min?: number;
                            max?: number;
                        };
                    }[];
                    /** @description Version of the company's profile the change was made from */
                    profileVersion: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyProfileVersion"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchReplay"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRunRanking: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchRankingPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRunCandidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runId: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchVerdict"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareCandidates: {
        parameters: {
            query: {
                /** @description Two to four codes, separated by commas */
                municipalities: string;
            };
            header?: never;
            path: {
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchComparison"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listExcluded: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchExcludedPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAdjustments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchAdjustments"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    adjustRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    municipality: string;
                    /** @enum {string} */
                    act: "pin" | "exclude" | "place" | "release";
                    /** @description With place: where in the consultants' order, from 1 */
                    position?: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchAdjustment"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rankCompanies: {
        parameters: {
            query?: {
                /** @description Companies in the answer */
                limit?: number;
                /** @description Companies ruled out in the answer */
                excluded?: number;
            };
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyRanking"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listShortlists: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShortlistPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    draftShortlist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description A match run of this ticket
                     */
                    runId: string;
                    /** @description Six-digit codes of candidates of the run, in the consultant's order; without them, the first of the consultants' order of the run */
                    municipalityCodes?: string[];
                    /** @description Without municipalityCodes: how many; 5 unless given */
                    top?: number;
                    /** @description Words to the company */
                    note?: string;
                    /** @description Words to the company about single municipalities of the list, each once; never told to them */
                    candidateNotes?: {
                        municipalityCode: string;
                        /** @description Empty: none */
                        note: string;
                    }[];
                    /** @description What a blind enquiry says beside the codes; composed from catalog labels unless given. Nothing in it may identify the company */
                    summary?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shortlist"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readShortlist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shortlist"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawShortlist: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you saw; 412 once it is not so any more. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shortlist"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeShortlist: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you saw; 412 once it is not so any more. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description What is not given stays as it is */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The whole list in the consultant's order: who is left out of it leaves the list, others join it out of its run */
                    municipalityCodes?: string[];
                    /** @description Words to the company */
                    note?: string;
                    /** @description Words to the company about single municipalities of the list, each once; those that are not named keep theirs */
                    candidateNotes?: {
                        municipalityCode: string;
                        /** @description Empty: none */
                        note: string;
                    }[];
                    /** @description What a blind enquiry says beside the codes; empty: composed from catalog labels */
                    summary?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shortlist"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveShortlist: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you saw; 412 once it is not so any more. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shortlist"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dispatchShortlist: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of what you saw; 412 once it is not so any more. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shortlist"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewSummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shortlist"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stateInterest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    interest: "interested" | "declined";
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shortlist"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRunResponses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunResponses"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewShortlist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShortlistPreview"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewShortlistChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        /** @description What is not given stays as it is */
        requestBody: {
            content: {
                "application/json": {
                    /** @description The whole list in the consultant's order: who is left out of it leaves the list, others join it out of its run */
                    municipalityCodes?: string[];
                    /** @description Words to the company */
                    note?: string;
                    /** @description Words to the company about single municipalities of the list, each once; those that are not named keep theirs */
                    candidateNotes?: {
                        municipalityCode: string;
                        /** @description Empty: none */
                        note: string;
                    }[];
                    /** @description What a blind enquiry says beside the codes; empty: composed from catalog labels */
                    summary?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShortlistPreview"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewNewShortlist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description A match run of this ticket
                     */
                    runId: string;
                    /** @description Six-digit codes of candidates of the run, in the consultant's order; without them, the first of the consultants' order of the run */
                    municipalityCodes?: string[];
                    /** @description Without municipalityCodes: how many; 5 unless given */
                    top?: number;
                    /** @description Words to the company */
                    note?: string;
                    /** @description Words to the company about single municipalities of the list, each once; never told to them */
                    candidateNotes?: {
                        municipalityCode: string;
                        /** @description Empty: none */
                        note: string;
                    }[];
                    /** @description What a blind enquiry says beside the codes; composed from catalog labels unless given. Nothing in it may identify the company */
                    summary?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShortlistPreview"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    subject: string;
                    body: string;
                    /**
                     * @description Ids of files of your draft
                     * @default []
                     */
                    attachments?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePreview"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEnquiries: {
        parameters: {
            query?: {
                /** @description May be given several times */
                status?: ("sent" | "asked" | "accepted" | "declined" | "withdrawn" | "expired" | "introduced") | ("sent" | "asked" | "accepted" | "declined" | "withdrawn" | "expired" | "introduced")[];
                /** @description Who has their ticket */
                assignee?: string | ("me" | "none");
                /** @description Number of their ticket */
                ticket?: string;
                /** @description deadline: what ends first; latest: what was sent last */
                sort?: "deadline" | "latest";
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnquiryPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readEnquiry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enquiry"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawEnquiry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enquiry"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerEnquiry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    answer: "accept" | "decline" | "ask";
                    /** @description Required with ask: the question */
                    message?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enquiry"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replyToQuestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                questionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reply: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enquiry"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consentToDisclosure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enquiry"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawDisclosureConsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enquiry"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readIntroduction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Introduction"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordOutcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "site_visit" | "office_opened" | "staff_relocated" | "related_population" | "withdrawn" | "stayed";
                    /**
                     * Format: date
                     * @description Day in Japan
                     */
                    on: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outcome"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    correctOutcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                outcomeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why it was wrong; stands in the history of the ticket */
                    reason: string;
                    /** @description What came of it in truth; left out: nothing that is known */
                    instead?: {
                        /** @enum {string} */
                        kind: "site_visit" | "office_opened" | "staff_relocated" | "related_population" | "withdrawn" | "stayed";
                        /**
                         * Format: date
                         * @description Day in Japan
                         */
                        on: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Introduction"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFollowUps: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addFollowUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeat a request safely: the same key and body get the same answer */
                "idempotency-key"?: string;
            };
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    subject: string;
                    body: string;
                    /**
                     * Format: date-time
                     * @description At once when absent; a later one waits for business hours
                     */
                    dueAt?: string;
                    /**
                     * @description Of a later one: it does not go when the applicant has replied since
                     * @default false
                     */
                    unlessReplied?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUp"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTicketlessFollowUps: {
        parameters: {
            query?: {
                organizationId?: string;
                staffId?: string;
                state?: "pending" | "sending" | "sent" | "unknown" | "failed" | "cancelled";
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketlessFollowUpPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailStory"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readPause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpPause"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseFollowUps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeFollowUps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    skipFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailStory"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hastenFollowUp: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailStory"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMailLedger: {
        parameters: {
            query: {
                /** @description First day in Japan */
                from: string;
                /** @description Last day in Japan, included */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailLedger"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listLedgerMails: {
        parameters: {
            query: {
                /** @description First day in Japan */
                from: string;
                /** @description Last day in Japan, included */
                to: string;
                series?: "acknowledgement" | "assignment" | "correspondence" | "participant" | "waiting-applicant" | "overdue-response" | "profile-check" | "april-handover" | "passed-case" | "passed-case-outcome" | "weekly-digest" | "daily-digest" | "notices" | "meeting-offer" | "meeting" | "meeting-move" | "meeting-cancellation" | "meeting-missed" | "survey" | "shortlist" | "shortlist-expiry" | "enquiry" | "enquiry-question" | "enquiry-reply" | "enquiry-declined" | "enquiry-expiry" | "consent" | "introduction" | "aftercare" | "new-link" | "one-time-code" | "worker-referral" | "assignment-notice" | "new-assignment" | "consultant-message" | "participant-added" | "split-notice" | "passed-case-request" | "passed-case-receipt" | "question-notice" | "consent-request" | "reminder" | "after-meeting-survey" | "meeting-offer-reminder" | "meeting-confirmation" | "meeting-moved" | "meeting-cancelled" | "meeting-reminder" | "expiry-notice" | "form-confirmation" | "invitation" | "password-reset" | "password-changed" | "password-set" | "second-factor-set-up" | "second-factor-removed" | "recovery-code-used" | "recovery-codes-renewed" | "access-given" | "token-made" | "erasure-receipt" | "erasure-notice" | "substitute-notice" | "waiting-reminder" | "waiting-resolved" | "overdue-notice" | "overdue-escalation" | "handover-request" | "manual-follow-up" | "test-mail";
                /** @description A state, or what the ledger counts: still_due (pending or sending), and of these held and paused */
                state?: "pending" | "sending" | "sent" | "unknown" | "failed" | "cancelled" | "still_due" | "held" | "paused";
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerMailPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readResponseTimes: {
        parameters: {
            query?: {
                /** @description Year in which the fiscal year (April to March, in Japan) begins; the one that runs when left out */
                fiscalYear?: number;
                /** @description fiscal_year: the 5 years that end with the one asked for */
                by?: "month" | "audience" | "prefecture" | "topic" | "fiscal_year";
                audience?: "municipal" | "corporate" | "worker";
                /** @description Of the organisation of the ticket */
                prefecture?: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                topic?: "muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponseTimesReport"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadResponseTimes: {
        parameters: {
            query?: {
                /** @description Year in which the fiscal year (April to March, in Japan) begins; the one that runs when left out */
                fiscalYear?: number;
                /** @description fiscal_year: the 5 years that end with the one asked for */
                by?: "month" | "audience" | "prefecture" | "topic" | "fiscal_year";
                audience?: "municipal" | "corporate" | "worker";
                /** @description Of the organisation of the ticket */
                prefecture?: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                topic?: "muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules";
                format?: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same as a table for spreadsheets, in the language of `Accept-Language`: UTF-8 with a byte order mark, or a workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readFunnel: {
        parameters: {
            query?: {
                /** @description Year in which the fiscal year (April to March, in Japan) begins; the one that runs when left out */
                fiscalYear?: number;
                /** @description fiscal_year: the 5 years that end with the one asked for */
                by?: "month" | "audience" | "prefecture" | "topic" | "fiscal_year";
                audience?: "municipal" | "corporate" | "worker";
                /** @description Of the organisation of the ticket */
                prefecture?: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                topic?: "muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FunnelReport"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    downloadFunnel: {
        parameters: {
            query?: {
                /** @description Year in which the fiscal year (April to March, in Japan) begins; the one that runs when left out */
                fiscalYear?: number;
                /** @description fiscal_year: the 5 years that end with the one asked for */
                by?: "month" | "audience" | "prefecture" | "topic" | "fiscal_year";
                audience?: "municipal" | "corporate" | "worker";
                /** @description Of the organisation of the ticket */
                prefecture?: "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "20" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09";
                topic?: "muni.entry" | "muni.offering" | "muni.outreach" | "muni.aftercare" | "corp.entry" | "corp.destination" | "corp.management" | "corp.rules" | "work.entry" | "work.action" | "work.culture" | "work.rules";
                format?: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same as a table for spreadsheets, in the language of `Accept-Language`: UTF-8 with a byte order mark, or a workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSequences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SequenceList"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSequence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SequenceWithVersions"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSequence: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version you saw. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The event it starts with */
                    startsOn: string;
                    steps: components["schemas"]["SequenceStepInput"][];
                    /** @description What ends its steps still to come */
                    stopsOn: ("reply" | "answer" | "state" | "consent_withdrawn")[];
                    /** @description Why it is changed */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sequence"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description mine: of tickets I have, or somebody I stand in for; for supervisors also those of no ticket, of tickets nobody has, and requests for erasure */
                of?: "mine" | "everyone";
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countTasks: {
        parameters: {
            query?: {
                /** @description mine: of tickets I have, or somebody I stand in for; for supervisors also those of no ticket, of tickets nobody has, and requests for erasure */
                of?: "mine" | "everyone";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskCount"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTicketTasks: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    completeTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Why a request for erasure is refused; stands in the history of its ticket */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseAddress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSuppressions: {
        parameters: {
            query?: {
                /** @description Those lifted instead */
                lifted?: "true" | "false";
                /** @description Part of the address; finds nothing for those to whom addresses are masked */
                q?: string;
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppressionPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suppressAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address: string;
                    /** @enum {string} */
                    reason: "hard_bounce" | "unsubscribed" | "withdrawn";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suppression"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    liftSuppression: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTextBlocks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextBlocks"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the block, e.g. enquiry.opening */
                code: string;
                /** @description ja or en */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Text"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveText: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version you saw. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                /** @description Code of the block, e.g. enquiry.opening */
                code: string;
                /** @description ja or en */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Plain words and {{variable}}, nothing else */
                    body: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Text"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTextVersions: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Code of the block, e.g. enquiry.opening */
                code: string;
                /** @description ja or en */
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextVersionPage"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restoreText: {
        parameters: {
            query?: never;
            header?: {
                /** @description ETag of the version you saw. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                /** @description Code of the block, e.g. enquiry.opening */
                code: string;
                /** @description ja or en */
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description 0: as delivered */
                    version: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Text"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCannedTexts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CannedTexts"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addCannedText: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /**
                     * @description Plain words and {{variable}}, nothing else
                     * @default
                     */
                    ja?: string;
                    /**
                     * @description Plain words and {{variable}}, nothing else
                     * @default
                     */
                    en?: string;
                    /** @default false */
                    shared?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CannedText"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeCannedText: {
        parameters: {
            query?: never;
            header?: {
                /** @description `updatedAt` of the text you read; 412 once it was changed since. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeCannedText: {
        parameters: {
            query?: never;
            header?: {
                /** @description `updatedAt` of the text you read; 412 once it was changed since. In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither */
                "if-match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @description Plain words and {{variable}}, nothing else */
                    ja?: string;
                    /** @description Plain words and {{variable}}, nothing else */
                    en?: string;
                    shared?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CannedText"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fillCannedTexts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description e.g. C-2026-000001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilledTexts"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the block, e.g. enquiry.opening */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whose mail it is to be; without one, or where none would go out, the text alone with sample values */
                    ticketNumber?: string;
                    /**
                     * Format: uuid
                     * @description Of which organisation a sample speaks, for texts to organisations about themselves
                     */
                    organizationId?: string;
                    /**
                     * @description en: the mail as its reader would get it in English
                     * @default ja
                     * @enum {string}
                     */
                    language?: "ja" | "en";
                    /** @description Words not saved yet; the current text when absent */
                    body?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextPreview"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Code of the block, e.g. enquiry.opening */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whose mail it is to be; without one, or where none would go out, the text alone with sample values */
                    ticketNumber?: string;
                    /**
                     * Format: uuid
                     * @description Of which organisation a sample speaks, for texts to organisations about themselves
                     */
                    organizationId?: string;
                    /**
                     * @description en: the mail as its reader would get it in English
                     * @default ja
                     * @enum {string}
                     */
                    language?: "ja" | "en";
                    /** @description Words not saved yet; the current text when absent */
                    body?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUp"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewSequence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Which step’s mails are shown */
                    step: string;
                    /** @description The steps of the sequence, as they stand or not saved yet */
                    steps: components["schemas"]["SequenceStepInput"][];
                    /**
                     * @default ja
                     * @enum {string}
                     */
                    language?: "ja" | "en";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SequencePreview"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCatalog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catalog"];
                };
            };
            /** @description Not changed since the ETag sent as If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCaughtMails: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaughtMails"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCaughtMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaughtMail"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openCaughtMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Why it has to be read
                     * @enum {string}
                     */
                    reason: "asked" | "access" | "wording" | "arrival";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaughtMail"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong and what to do (RFC 9457) */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
