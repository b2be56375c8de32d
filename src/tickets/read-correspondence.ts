export {
  findMeeting as readMeeting,
  findMessage as readMessage,
  findParticipant as readParticipant,
  listParticipants as readParticipants,
  type MeetingRow,
  type MessageRow,
  type ParticipantRow,
} from './correspondence.store.ts'
