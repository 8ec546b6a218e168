package dk.skolevej.motor;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The rights of the person at work for the length of one command: narrows every task query to their own tasks, and asks for each right once. A right to
 * a list holds ten seconds longer: each look at a list asks for it, and building the question costs as much as the list.
 */
class OwnRights extends AuthorizationManager {

    private final Map<List<Object>, Boolean> known = new HashMap<>();

    private final Recently mayReadList;

    private OwnRights(Recently mayReadList) {
        this.mayReadList = mayReadList;
    }

    /** Gives each command its own. */
    static class Factory implements SessionFactory {

        private final Recently mayReadList = new Recently();

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new OwnRights(mayReadList);
        }
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        if (!isAuthCheckExecuted() || isCamundaAdmin(getCurrentAuthentication())) {
            super.configureTaskQuery(query);
            return;
        }
        query.getAuthCheck().setAuthorizationCheckEnabled(false);
        query.getAuthCheck().setAuthUserId(null);
        query.getAuthCheck().setAuthGroupIds(null);
        if (!asksForOwn(query, getCurrentAuthentication()) && !asksForOneOfOwn(query)) {
            narrow(query, getCurrentAuthentication());
        }
    }

    /** "Mine" and "my role's" are narrow enough as they are, and what they are narrowed by costs more than all the rest of a list. */
    private static boolean asksForOwn(TaskQueryImpl query, Authentication person) {
        List<String> groups = query.getCandidateGroupsInternal();
        boolean ownGroups = groups != null
                && !groups.isEmpty()
                && query.getCandidateGroup() == null
                && query.getCandidateUser() == null
                && person.getGroupIds() != null
                && person.getGroupIds().containsAll(groups);
        return ownGroups || person.getUserId().equals(query.getAssignee());
    }

    /** A single task is cheaper to look at than to look for. */
    private boolean asksForOneOfOwn(TaskQueryImpl query) {
        if (query.getTaskId() == null) {
            return false;
        }
        TaskEntity task = getTaskManager().findTaskById(query.getTaskId());
        return task != null && TaskFence.isOwn(task);
    }

    private static void narrow(TaskQueryImpl query, Authentication person) {
        var own = query.or().taskAssignee(person.getUserId());
        if (person.getGroupIds() != null && !person.getGroupIds().isEmpty()) {
            own.taskCandidateGroupIn(person.getGroupIds()).includeAssignedTasks();
        }
        own.endOr();
    }

    @Override
    public boolean isAuthorized(String userId, List<String> groupIds, PermissionCheck check) {
        List<Object> right =
                Arrays.asList(userId, groupIds, check.getPermission(), check.getResource(), check.getResourceId());
        Boolean answer = known.get(right);
        if (answer == null) {
            answer = check.getResource() == Resources.FILTER
                    ? mayReadList.holds(right, () -> super.isAuthorized(userId, groupIds, check))
                    : super.isAuthorized(userId, groupIds, check);
            known.put(right, answer);
        }
        return answer;
    }

    /** The engine first asks the database which groups have any rights at all, in every call; asking for all of a person's groups finds the same. */
    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : groups;
    }

    /** Tasks have none. */
    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String resourceId) {
        if (resource != Resources.TASK) {
            super.deleteAuthorizationsByResourceId(resource, resourceId);
        }
    }
}
